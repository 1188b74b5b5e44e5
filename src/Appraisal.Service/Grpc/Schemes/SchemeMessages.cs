using System.Text;
using Appraisal.Contracts.V1;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Service.Grpc.Facts;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Grpc.Schemes;

/// <summary>A scheme as messages.</summary>
internal static class SchemeMessages
{
    /// <param name="name">The name by which it was asked for.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="yaml">The text from which it can be read again.</param>
    /// <param name="digest">SHA-256 of the text.</param>
    public static V1.Scheme Of(string name, Rules.Schemes.Scheme scheme, byte[] yaml, string digest)
    {
        var message = new V1.Scheme
        {
            Scheme_ = name,
            Title = scheme.Title,
            Edition = scheme.Edition,
            Digest = digest,
            From = Days.Of(scheme.InForceFrom),
            To = Days.Of(scheme.InForceTo),
            Yaml = Encoding.UTF8.GetString(yaml),
        };
        message.Lines.AddRange(scheme.Lines.Select(line => new V1.SchemeLine
        {
            Line = line.Id,
            Text = line.Text,
            Section = line.Section,
            Parent = line.Parent ?? "",
            MaximumHundredths = line.MaximumHundredths,
            Clause = scheme.Print(line.Clause),
            Evidence = line.Evidence,
        }));
        message.Totals.AddRange(scheme.Totals.Select(total => new V1.SchemeTotal
        {
            Total = total.Id,
            Text = total.Text,
            Section = total.IsSection,
            MaximumHundredths = total.RangeHundredths,
        }));
        message.Grades.AddRange(scheme.Grades.Ladder.Select(grade => new V1.SchemeGrade { Grade = grade.Id, Text = grade.Text }));
        message.Levels.AddRange(scheme.Levels.Select(level => Of(scheme, level)));
        return message;
    }

    public static SchemeSummary Summary(string name, SchemeEditions editions)
    {
        var summary = new SchemeSummary { Scheme = name, Title = editions.Periods[^1].Title, Shipped = SchemeShelf.IsShipped(name) };
        summary.Periods.AddRange(editions.Periods.Select(period => new SchemePeriod
        {
            Edition = period.Edition,
            From = Days.Of(period.InForceFrom),
            To = Days.Of(period.InForceTo),
        }));
        return summary;
    }

    public static SchemeProblem Of(Problem problem) => new()
    {
        Code = problem.Code.ToString(),
        File = problem.Place.File,
        Line = problem.Place.Line,
        Column = problem.Place.Column,
        MessageZh = problem.Chinese,
        MessageEn = problem.English,
    };

    public static SchemeDifference Of(SchemeChange change) => new() { Path = change.Name, Before = change.Was ?? "", After = change.Is ?? "" };

    private static V1.SchemeLevel Of(Rules.Schemes.Scheme scheme, Rules.Schemes.SchemeLevel level)
    {
        var message = new V1.SchemeLevel { Level = level.Id, Text = level.Text };
        foreach (var id in level.Conditions)
        {
            var condition = scheme.Conditions.First(condition => condition.Id == id);
            message.Conditions.Add(new V1.SchemeCondition { Condition = id, Text = condition.Text, Clause = scheme.Print(condition.Clause) });
        }
        return message;
    }
}
