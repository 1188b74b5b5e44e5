// A client from the .proto files: scores an organisation, and shows what is said of one that cannot be scored.
// node grpc.mjs localhost:5080 [CA.pem] [TOKEN]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import google from 'google-proto-files';
import { detailsOf } from './details.mjs';

const [address, ca, token] = process.argv.slice(2);
const protos = fileURLToPath(new URL('../../src/Appraisal.Contracts/Protos', import.meta.url));
const services = ['scoring', 'scheme', 'run', 'result'].map((name) => `appraisal/v1/${name}_service.proto`);
const { appraisal } = grpc.loadPackageDefinition(
  loader.loadSync(services, { includeDirs: [protos, google.getProtoPath('..')], enums: String, defaults: true }));

// A token is sent only where the connection is encrypted.
const secure = () => grpc.credentials.createSsl(readFileSync(ca));
const bearer = () => grpc.credentials.createFromMetadataGenerator((_, done) => {
  const metadata = new grpc.Metadata();
  metadata.set('authorization', `Bearer ${token}`);
  done(null, metadata);
});
const credentials = !ca ? grpc.credentials.createInsecure()
  : token ? grpc.credentials.combineChannelCredentials(secure(), bearer()) : secure();

const scoring = new appraisal.v1.ScoringService(address, credentials);
const score = (request) => new Promise((done, fail) =>
  scoring.scoreOrganisation(request, { deadline: Date.now() + 20_000 }, (error, answer) => (error ? fail(error) : done(answer))));

const settings = { asOf: { year: 2023, month: 12, day: 31 }, scheme: 'double-strong-six-good', explain: true };
const facts = JSON.parse(readFileSync(new URL('organisation.json', import.meta.url)));

const { basis, scorecard, explanation } = await score({ settings, facts });
const points = (hundredths) => (hundredths / 100).toFixed(2);
const total = scorecard.totals.find((sum) => sum.total === 'total');
console.log(`${scorecard.organisationId} ${points(total.pointsHundredths)} ${scorecard.grade} (${basis.scheme} ${basis.edition}, ${basis.engine})`);
scorecard.lines.slice(0, 3).forEach((line, i) => console.log(`${line.line} ${points(line.pointsHundredths)} ${explanation.lines[i].reason}`));

// Everything that is wrong is told at once: google.rpc.Status, in the trailers.
facts.organisation.votesSatisfied = 43;
facts.organisation.venueM2.value = '60 m2';
try {
  await score({ settings, facts });
  process.exitCode = 1;
} catch (error) {
  const { ErrorInfo, BadRequest, LocalizedMessage } = detailsOf(error);
  console.log(`${grpc.status[error.code]} ${ErrorInfo.reason}: ${LocalizedMessage.message}`);
  for (const violation of BadRequest.fieldViolations)
    console.log(`  ${violation.field}: ${violation.localizedMessage.message}`);
}

scoring.close();
