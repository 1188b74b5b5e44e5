using Appraisal.Rules;
using Appraisal.Rules.Duties;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Nominations;
using Appraisal.Rules.Scorecards;
using Appraisal.Service.Results;
using Appraisal.Service.Telemetry;

namespace Appraisal.Service.Runs;

/// <summary>A batch, scored and rendered: everything that is written of it, ready to be written in its turn.</summary>
internal sealed class Chunk
{
    public required long First { get; init; }

    /// <summary>The number of the last organisation; 0 in a batch of enterprises.</summary>
    public long Last => Scorecards.Count == 0 ? 0 : First + Scorecards.Count - 1;

    /// <summary>In a batch of enterprises in no organisation: how many.</summary>
    public int UnaffiliatedCount { get; init; }

    /// <summary>The enterprises of a batch of those in no organisation.</summary>
    public IReadOnlyList<Enterprise> Unaffiliated { get; init; } = [];

    /// <summary>Are the enterprises rejected rows.</summary>
    public bool AreRejected { get; init; }

    /// <summary>Do the enterprises, none of which operates, count in no coverage, and owe no duty: they have members all the same.</summary>
    public bool CountsInSumsAlone { get; init; }

    public required IReadOnlyList<Scorecard> Scorecards { get; init; }

    public required IReadOnlyList<Candidate> Candidates { get; set; }

    public required IReadOnlyList<DutyResult> Duties { get; init; }

    /// <summary>What the engine found; null once it is in the files.</summary>
    public required AppraisedBatch? Batch { get; set; }

    public required CsvRows ScorecardRows { get; set; }

    public required CsvRows LineRows { get; set; }

    public required CsvRows ConditionRows { get; set; }

    public required CsvRows VetoRows { get; set; }

    public required IReadOnlyList<byte[]> Facts { get; init; }

    /// <summary>It is in the files and among what ranks. What the store does not ask for, half of it, need not wait for the store.</summary>
    public void LeaveForStore()
    {
        (Batch, Candidates) = (null, []);
        (ScorecardRows, LineRows, ConditionRows, VetoRows) = (CsvRows.None, CsvRows.None, CsvRows.None, CsvRows.None);
    }

    public static Chunk OfOrganisations(
        AppraisalEngine engine, ScorecardRows rows, DateOnly asOf, long first, IReadOnlyList<OrganisationFacts> organisations, CancellationToken cancellation)
    {
        var batch = engine.Appraise(asOf, organisations, cancellation);
        Instruments.Scored(organisations.Count, engine.RuleCount, "run");
        var scorecards = new Scorecard[batch.Count];
        var (facts, cards, lines, conditions, vetoes) = (new FactsText(), new CsvText(), new CsvText(), new CsvText(), new CsvText());
        for (var i = 0; i < scorecards.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            scorecards[i] = batch.Scorecard(i);
            facts.Add(organisations[i]);
            rows.Scorecard(cards, scorecards[i]);
            rows.Lines(lines, scorecards[i]);
            rows.Conditions(conditions, scorecards[i]);
            Results.ScorecardRows.Vetoes(vetoes, scorecards[i]);
        }
        return new Chunk
        {
            First = first,
            Scorecards = scorecards,
            Candidates = [.. scorecards.Select(scorecard => new Candidate(engine.Scheme, scorecard))],
            Duties = [.. batch.Duties()],
            Batch = batch,
            ScorecardRows = cards.Take(),
            LineRows = lines.Take(),
            ConditionRows = conditions.Take(),
            VetoRows = vetoes.Take(),
            Facts = facts.Take(),
        };
    }

    public static Chunk OfUnaffiliated(
        AppraisalEngine engine, DateOnly asOf, Unaffiliated unaffiliated, CancellationToken cancellation)
    {
        var (enterprises, areRejected) = (unaffiliated.Enterprises, unaffiliated.AreRejected);
        var batch = engine.AppraiseUnaffiliated(asOf, enterprises, areRejected, cancellation);
        var facts = new FactsText();
        foreach (var enterprise in enterprises)
            facts.Add(enterprise);
        return new Chunk
        {
            First = 0,
            UnaffiliatedCount = enterprises.Count,
            Unaffiliated = enterprises,
            AreRejected = areRejected,
            CountsInSumsAlone = unaffiliated.CountInSumsAlone,
            Scorecards = [],
            Candidates = [],
            Duties = unaffiliated.CountInSumsAlone ? [] : [.. batch.Duties()],
            Batch = batch,
            ScorecardRows = CsvRows.None,
            LineRows = CsvRows.None,
            ConditionRows = CsvRows.None,
            VetoRows = CsvRows.None,
            Facts = facts.Take(),
        };
    }
}

/// <summary>A batch of enterprises that no organisation brings.</summary>
/// <param name="Enterprises">The enterprises.</param>
/// <param name="AreRejected">Are they rejected rows.</param>
/// <param name="CountInSumsAlone">Does none of them operate: they count in committees' sums, and nowhere else.</param>
internal sealed record Unaffiliated(IReadOnlyList<Enterprise> Enterprises, bool AreRejected, bool CountInSumsAlone);
