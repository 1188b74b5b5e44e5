using Appraisal.Rules.Schemes;

namespace Appraisal.Service.Store.Runs;

/// <summary>Keeps a scheme the first time that a run takes it: the file, and its lists for analysts.</summary>
internal static class SchemeRecord
{
    public static void Add(AppraisalContext context, NewRun run)
    {
        context.Add(new SchemeRow
        {
            SchemeDigest = run.SchemeDigest,
            Scheme = run.Scheme.Name,
            Edition = run.Scheme.Edition,
            SchemeYaml = run.SchemeYaml,
        });
        context.AddRange(Rows(run.Scheme, run.SchemeDigest));
    }

    /// <summary>The rows of its lists.</summary>
    public static IEnumerable<object> Rows(Scheme scheme, string digest)
    {
        for (var k = 0; k < scheme.Lines.Count; k++)
        {
            var line = scheme.Lines[k];
            yield return new SchemeLineRow
            {
                SchemeDigest = digest,
                LineNumber = k,
                Line = line.Id,
                Parent = line.Parent,
                Text = line.Text,
                Clause = scheme.Print(line.Clause),
                Evidence = line.Evidence,
                MaximumHundredths = line.MaximumHundredths,
            };
        }
        for (var k = 0; k < scheme.Totals.Count; k++)
            yield return new SchemeTotalRow { SchemeDigest = digest, TotalNumber = k, Total = scheme.Totals[k].Id, Text = scheme.Totals[k].Text };
        foreach (var level in scheme.Levels)
        {
            for (var k = 0; k < level.Conditions.Count; k++)
            {
                yield return new SchemeConditionRow
                {
                    SchemeDigest = digest,
                    Level = level.Id,
                    ConditionNumber = k,
                    Condition = level.Conditions[k],
                    Text = scheme.Conditions.Single(condition => condition.Id == level.Conditions[k]).Text,
                };
            }
        }
        for (var k = 0; k < scheme.Committees?.Lines.Count; k++)
        {
            var line = scheme.Committees.Lines[k];
            yield return new SchemeCommitteeLineRow
            {
                SchemeDigest = digest,
                LineNumber = k,
                Line = line.Id,
                TiltIndex = line.Index,
                Text = line.Text,
                Clause = scheme.Print(line.Clause),
                Evidence = line.Evidence,
                MaximumHundredths = line.RangeHundredths,
            };
        }
    }
}
