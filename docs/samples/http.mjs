// Plain HTTP and JSON, nothing installed: scores an organisation, and shows what is said of one that cannot be scored.
// node http.mjs http://localhost:5080 [TOKEN]      (with TLS: NODE_EXTRA_CA_CERTS=CA.pem)
import { readFileSync } from 'node:fs';

const [url, token] = process.argv.slice(2);
const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
const score = (request) => fetch(`${url}/v1/organisations:score`, { method: 'POST', headers, body: JSON.stringify(request) });

const settings = { asOf: { year: 2023, month: 12, day: 31 }, scheme: 'double-strong-six-good', explain: true };
const facts = JSON.parse(readFileSync(new URL('organisation.json', import.meta.url)));

const { basis, scorecard, explanation } = await (await score({ settings, facts })).json();
const points = (hundredths) => (hundredths / 100).toFixed(2);
const total = scorecard.totals.find((sum) => sum.total === 'total');
console.log(`${scorecard.organisationId} ${points(total.pointsHundredths)} ${scorecard.grade} (${basis.scheme} ${basis.edition}, ${basis.engine})`);
scorecard.lines.slice(0, 3).forEach((line, i) => console.log(`${line.line} ${points(line.pointsHundredths)} ${explanation.lines[i].reason}`));

// An error is a google.rpc.Status, with everything that is wrong.
facts.organisation.votesSatisfied = 43;
facts.organisation.venueM2.value = '60 m2';
const refused = await score({ settings, facts });
const { details } = await refused.json();
const [info, localized, badRequest] = ['ErrorInfo', 'LocalizedMessage', 'BadRequest'].map((name) => details.find((detail) => detail['@type'].endsWith(`.${name}`)));
console.log(`${refused.status} ${info.reason}: ${localized.message}`);
for (const violation of badRequest.fieldViolations)
  console.log(`  ${violation.field}: ${violation.localizedMessage.message}`);
