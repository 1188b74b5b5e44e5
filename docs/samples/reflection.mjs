// A client that has no .proto file: it asks the service what it is, and scores an organisation.
// node reflection.mjs localhost:5080 [CA.pem]
import { readFileSync } from 'node:fs';
import grpc from '@grpc/grpc-js';
import { GrpcReflection } from 'grpc-js-reflection-client';

const [address, ca] = process.argv.slice(2);
const credentials = ca ? grpc.credentials.createSsl(readFileSync(ca)) : grpc.credentials.createInsecure();
const reflected = new GrpcReflection(address, credentials);

console.log((await reflected.listServices()).filter((name) => name.startsWith('appraisal.')).sort().join(' '));
const descriptor = await reflected.getDescriptorBySymbol('appraisal.v1.ScoringService');
const { appraisal } = descriptor.getPackageObject({ enums: String, defaults: true });

const facts = JSON.parse(readFileSync(new URL('organisation.json', import.meta.url)));
const request = { settings: { as_of: { year: 2023, month: 12, day: 31 }, scheme: 'double-strong-six-good' }, facts: named(facts) };
const scoring = new appraisal.v1.ScoringService(address, credentials);
scoring.scoreOrganisation(request, { deadline: Date.now() + 20_000 }, (error, { scorecard } = {}) => {
  if (error) throw error;
  const total = scorecard.totals.find((sum) => sum.total === 'total');
  console.log(`${scorecard.organisation_id} ${(total.points_hundredths / 100).toFixed(2)} ${scorecard.grade}`);
  process.exit();
});

// What is reflected has the names of the .proto files, where JSON has lower camel case: organisation_id for organisationId, venue_m2 for venueM2.
function named(value) {
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), named(of)]));
}
