using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Service.Results;

/// <summary>Writes scorecards as rows of the result files.</summary>
internal sealed class ScorecardRows
{
    /// <summary>Where the rank will stand: it needs all organisations. No id can hold this character.</summary>
    public const char RankMark = '\u0001';

    /// <summary>The levels that have columns of their own in the scorecards.</summary>
    public const string District = "district";
    public const string City = "city";

    private readonly Scheme _scheme;
    private readonly int[] _lineOrder;
    private readonly (SchemeLevel Level, int[] Conditions)[] _levels;

    public ScorecardRows(Scheme scheme)
    {
        _scheme = scheme;
        _levels = [.. scheme.Levels.OrderBy(level => level.Id, StringComparer.Ordinal).Select(level => (level, level.Conditions
            .Select(id => scheme.Conditions.ToList().FindIndex(condition => condition.Id == id)).ToArray()))];
        _lineOrder = [.. Enumerable.Range(0, scheme.Lines.Count).OrderBy(k => scheme.Lines[k].Id, StringComparer.Ordinal)];
    }

    public void Scorecard(CsvText text, Scorecard scorecard)
    {
        text.Cell(scorecard.OrganisationId);
        foreach (var id in new[] { "A", "B", "C", "D", "E", "F" })
            text.Cell(Lowest(scorecard, id));
        text.Cells(
            Lowest(scorecard, "base"), Highest(scorecard, "base"), Lowest(scorecard, "bonus"),
            Lowest(scorecard, "deduction"), Lowest(scorecard, "total"), Lowest(scorecard, "four_priorities"), Lowest(scorecard, "party_strong"),
            Lowest(scorecard, "development_strong"), Satisfaction(scorecard), scorecard.Grade.Id, Vetoes(scorecard),
            Eligible(scorecard, District), Eligible(scorecard, City), RankMark.ToString(), scorecard.GradeHighest.Id);
        text.EndRow();
    }

    public void Lines(CsvText text, Scorecard scorecard)
    {
        foreach (var k in _lineOrder)
        {
            var line = scorecard.Lines[k];
            text.Cells(
                scorecard.OrganisationId, line.Line.Id, Outcomes.Id(line.Outcome), Figures.Points(line.LowestHundredths),
                Figures.Points(line.Line.MaximumHundredths), line.Measured, line.Threshold, line.Reason, line.Line.Parent);
            text.EndRow();
        }
    }

    public void Conditions(CsvText text, Scorecard scorecard)
    {
        foreach (var (level, positions) in _levels)
        {
            foreach (var position in positions)
            {
                var condition = scorecard.Conditions[position];
                text.Cells(
                    scorecard.OrganisationId, level.Id, condition.Condition.Id, condition.Measured, condition.Threshold, ResultTexts.Truth(condition.State), condition.Reason);
                text.EndRow();
            }
        }
    }

    public static void Vetoes(CsvText text, Scorecard scorecard)
    {
        foreach (var veto in scorecard.Vetoes)
        {
            var incident = veto.Incident;
            text.Cells(
                scorecard.OrganisationId, incident.KeyText, veto.Veto.Kind, incident.CreditCode ?? incident.OrganisationId,
                Date(incident.OccurredOn), Date(incident.LiftedOn), incident.Department, incident.DocumentNumber, Date(veto.BitesUntil));
            text.EndRow();
        }
    }

    /// <summary>A total as it is shown; empty where the scheme has none of this id.</summary>
    public static string Lowest(Scorecard scorecard, string id) => scorecard.Total(id) switch
    {
        null => "",
        { Total.IsShownPositive: true } total => Figures.Points(-total.LowestHundredths),
        var total => Figures.Points(total.LowestHundredths),
    };

    public string Satisfaction(Scorecard scorecard) => scorecard.Satisfaction is { } ratio
        ? Figures.Percent(ratio.Numerator, ratio.Denominator, _scheme.ShownRatios == RatioRounding.HalfUp)
        : "";

    public static string Vetoes(Scorecard scorecard) => string.Join(
        ';', scorecard.VetoKinds.Select(veto => veto.Kind).Concat(scorecard.HasUnreportedVeto ? ["unreported"] : []));

    private string Eligible(Scorecard scorecard, string level)
    {
        var position = _scheme.Levels.ToList().FindIndex(known => known.Id == level);
        return position < 0 ? "" : ResultTexts.Truth(scorecard.Eligibility[position]);
    }

    private static string Highest(Scorecard scorecard, string id) =>
        scorecard.Total(id) is { } total ? Figures.Points(total.HighestHundredths) : "";

    private static string Date(DateOnly? date) => date is { } day ? Figures.Date(day) : "";
}
