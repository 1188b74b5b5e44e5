namespace Appraisal.Service.Store.Runs;

/// <summary>Keeps a scheme the first time that a run takes it: the file, and its lists for analysts.</summary>
internal static class SchemeRecord
{
    public static void Add(AppraisalContext context, NewRun run)
    {
        var (scheme, digest) = (run.Scheme, run.SchemeDigest);
        context.Add(new SchemeRow { SchemeDigest = digest, Scheme = scheme.Name, Edition = scheme.Edition, SchemeYaml = run.SchemeYaml });
        for (var k = 0; k < scheme.Lines.Count; k++)
        {
            var line = scheme.Lines[k];
            context.Add(new SchemeLineRow
            {
                SchemeDigest = digest,
                LineNumber = k,
                Line = line.Id,
                Parent = line.Parent,
                Text = line.Text,
                Clause = scheme.Print(line.Clause),
                Evidence = line.Evidence,
                MaximumHundredths = line.MaximumHundredths,
            });
        }
        for (var k = 0; k < scheme.Totals.Count; k++)
            context.Add(new SchemeTotalRow { SchemeDigest = digest, TotalNumber = k, Total = scheme.Totals[k].Id, Text = scheme.Totals[k].Text });
        foreach (var level in scheme.Levels)
        {
            for (var k = 0; k < level.Conditions.Count; k++)
            {
                context.Add(new SchemeConditionRow
                {
                    SchemeDigest = digest,
                    Level = level.Id,
                    ConditionNumber = k,
                    Condition = level.Conditions[k],
                    Text = scheme.Conditions.Single(condition => condition.Id == level.Conditions[k]).Text,
                });
            }
        }
    }
}
