using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Nominations;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Results;

namespace Appraisal.Service.Runs;

/// <summary>What a finished run tells a person on standard output.</summary>
internal sealed record RunSummary(
    Manifest Manifest,
    Scheme Scheme,
    string Output,
    long Faults,
    IReadOnlyDictionary<string, long> Grades,
    IReadOnlyList<long> Eligible,
    IReadOnlyList<long> Undecided,
    long Vetoed,
    long Duties,
    NominationList Nominations,
    IReadOnlyList<CoverageRow> Coverage,
    IReadOnlyList<CommitteeResult> Committees);
