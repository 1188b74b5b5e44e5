using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Runs;

/// <summary>Turns committees' appraisals into rows of the store, and what is stored of the unreported back.</summary>
internal static class StoredCommittees
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Adds the rows of each table in the order of its key.</summary>
    public static void Add(ChunkRows rows, IReadOnlyList<CommitteeResult> committees, long runNumber)
    {
        if (committees.Count == 0)
            return;
        rows.AddAll(committees.Count, committees.Select(committee => Row(committee, runNumber)));
        rows.AddAll(
            committees.Count * committees[0].Lines.Count,
            committees.SelectMany(committee => committee.Lines.Select((line, k) => Row(line, committee.CommitteeId, k, runNumber))));
    }

    private static CommitteeScoreRow Row(CommitteeResult committee, long runNumber) => new()
    {
        RunNumber = runNumber,
        CommitteeId = committee.CommitteeId,
        DistrictCode = committee.DistrictCode,
        ScoreHundredths = committee.ScoreHundredths,
        Rank = committee.Rank,
        Tied = committee.Tied,
        OfDistrict = committee.OfDistrict,
        List = Results.ResultTexts.Id(committee.List),
    };

    /// <summary>A committee's appraisal from its rows.</summary>
    /// <param name="scheme">The run's scheme.</param>
    /// <param name="score">Its row.</param>
    /// <param name="lines">The rows of its lines, in the order of the scheme.</param>
    public static CommitteeResult Read(Scheme scheme, CommitteeScoreRow score, IEnumerable<CommitteeLineRow> lines) => new()
    {
        CommitteeId = score.CommitteeId,
        DistrictCode = score.DistrictCode,
        Lines = [.. lines.Select(line => Read(scheme, line))],
        Rank = score.Rank,
        Tied = score.Tied,
        OfDistrict = score.OfDistrict,
        List = Results.ResultTexts.CommitteeListOf(score.List),
    };

    private static CommitteeLineResult Read(Scheme scheme, CommitteeLineRow row) => new()
    {
        Line = scheme.Committees!.Lines[row.LineNumber],
        Outcome = OutcomeCodes.Of(row.Outcome),
        Hundredths = row.Hundredths,
        Measured = row.Measured ?? "",
        Threshold = row.Threshold ?? "",
        Index = row.TiltIndex ?? "",
        Unreported = row.Unreported is null ? [] : [.. JsonSerializer.Deserialize<List<StoredUnreported>>(row.Unreported, s_json)!.Select(facts => facts.Read(scheme))],
    };

    private static CommitteeLineRow Row(CommitteeLineResult line, string committee, int number, long runNumber) => new()
    {
        RunNumber = runNumber,
        CommitteeId = committee,
        LineNumber = number,
        Outcome = OutcomeCodes.Of(line.Outcome),
        Hundredths = line.Hundredths,
        Measured = Text(line.Measured),
        Threshold = Text(line.Threshold),
        TiltIndex = Text(line.Index),
        Unreported = line.Unreported.Count == 0 ? null : JsonSerializer.Serialize(line.Unreported.Select(StoredUnreported.Of), s_json),
    };

    private static string? Text(string text) => text.Length == 0 ? null : text;
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

    /// <summary>The same with the scheme's columns.</summary>
    public UnreportedFacts Read(Scheme scheme)
    {
        var sheet = scheme.Sheets.Find(Sheet) ?? throw new InvalidDataException($"No sheet '{Sheet}', of which facts are unreported.");
        return new UnreportedFacts([.. Facts.Select(id => sheet.Find(id) ?? throw new InvalidDataException($"No fact '{id}' in {Sheet}, which is unreported."))], Count, Subjects);
    }
}
