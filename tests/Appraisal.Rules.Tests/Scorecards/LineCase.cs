using System.Globalization;
using Appraisal.Rules.Scorecards;
using Appraisal.Rules.Tests.Facts;
using Appraisal.Rules.Tests.Scorecards.LineTables;

namespace Appraisal.Rules.Tests.Scorecards;

/// <summary>A row of the tables of lines: a line, a change of facts, and what the marking sheet gives; two points where it leaves a range.</summary>
internal sealed record LineCase(string Line, string Changes, string Outcome, string Points)
{
    public static IReadOnlyList<LineCase> All { get; } =
        [.. new[] { TeamLines.Table, PremisesLines.Table, MemberLines.Table, BusinessLines.Table, ReputationLines.Table }
            .SelectMany(CaseTable.Rows).Select(cells => new LineCase(cells[0], cells[1], cells[2], cells[3]))];

    public Organisation Organisation => Organisation.With(Changes);

    public LineOutcome ExpectedOutcome => Enum.GetValues<LineOutcome>().Single(outcome => Outcomes.Id(outcome) == Outcome);

    public (int Lowest, int Highest) ExpectedHundredths
    {
        get
        {
            var points = Points.Split("..");
            return (Hundredths(points[0]), Hundredths(points[^1]));
        }
    }

    private static int Hundredths(string points) => (int)(decimal.Parse(points, CultureInfo.InvariantCulture) * 100);
}
