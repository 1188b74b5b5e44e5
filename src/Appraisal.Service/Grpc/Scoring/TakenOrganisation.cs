using Appraisal.Rules.Facts;
using Google.Rpc;

namespace Appraisal.Service.Grpc.Scoring;

/// <summary>An organisation of several: its facts, or why they cannot be scored.</summary>
internal sealed record TakenOrganisation(OrganisationFacts? Facts, Status? Error);
