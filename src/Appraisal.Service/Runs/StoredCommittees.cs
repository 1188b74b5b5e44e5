using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>Turns committees' appraisals into rows of the store, and what is stored of the unreported back.</summary>
internal static class StoredCommittees
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds the rows of each table in the order of its key.</summary>
    public static void Add(ChunkRows rows, IReadOnlyList<CommitteeResult> committees, long runNumber)
    {
        foreach (var committee in committees)
        {
            rows.Add(new CommitteeScoreRow
            {
                RunNumber = runNumber,
                CommitteeId = committee.CommitteeId,
                DistrictCode = committee.DistrictCode,
                ScoreHundredths = committee.ScoreHundredths,
                Rank = committee.Rank,
                Tied = committee.Tied,
                OfDistrict = committee.OfDistrict,
                List = Results.ResultTexts.Id(committee.List),
            });
            for (var k = 0; k < committee.Lines.Count; k++)
                rows.Add(Row(committee.Lines[k], committee.CommitteeId, k, runNumber));
        }
    }

    /// <summary>What is stored of facts that somebody has not reported.</summary>
    public static IReadOnlyList<StoredUnreported> Unreported(CommitteeLineRow row) =>
        row.Unreported is null ? [] : JsonSerializer.Deserialize<List<StoredUnreported>>(row.Unreported, s_json)!;

    private static CommitteeLineRow Row(CommitteeLineResult line, string committee, int number, long runNumber) => new()
    {
        RunNumber = runNumber,
        CommitteeId = committee,
        LineNumber = number,
        Outcome = OutcomeOf(line.Outcome),
        Hundredths = line.Hundredths,
        Measured = Text(line.Measured),
        Threshold = Text(line.Threshold),
        TiltIndex = Text(line.Index),
        Unreported = line.Unreported.Count == 0 ? null : JsonSerializer.Serialize(line.Unreported.Select(StoredUnreported.Of), s_json),
    };

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static OutcomeCode OutcomeOf(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Met => OutcomeCode.Met,
        LineOutcome.Partial => OutcomeCode.Partial,
        LineOutcome.Unmet => OutcomeCode.Unmet,
        LineOutcome.Unreported => OutcomeCode.Unreported,
        _ => OutcomeCode.NotApplicable,
    };
}

/// <summary>Facts that somebody has not reported, as they are stored.</summary>
/// <param name="Sheet">The sheet of those who owe them.</param>
/// <param name="Facts">The columns, any of which may be what is missing.</param>
/// <param name="Count">How many owe them.</param>
/// <param name="Subjects">The first of them, by their ids.</param>
internal sealed record StoredUnreported(string Sheet, IReadOnlyList<string> Facts, long Count, IReadOnlyList<string> Subjects)
{
    public static StoredUnreported Of(UnreportedFacts facts) =>
        new(facts.Facts.Count == 0 ? "organisations" : facts.Facts[0].Sheet.Id, [.. facts.Facts.Select(column => column.Id)], facts.Count, facts.Subjects);
}
