using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Intake.Rows;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>The ledger's rules between the cells of a row. Where a ledger takes the blamed cell as unreported, a caller is told to send it right.</summary>
internal static class RowRules
{
    public static void Check(FactRow row, string path, DateOnly? asOf, Violations violations)
    {
        foreach (var contradiction in Contradiction.Of(row.Sheet))
        {
            if (contradiction.IsIn(row))
            {
                violations.Add(
                    $"{path}.{contradiction.Blamed.Id}", CellFaultReason.Contradiction,
                    ApiTexts.Contradicts(contradiction.Blamed, contradiction.Other, contradiction.IsAtMost));
            }
        }
        if (asOf is { } day)
        {
            foreach (var column in NotAfterAsOf.Of(row.Sheet).Where(column => NotAfterAsOf.IsAfter(row, column, day)))
                violations.Add($"{path}.{column.Id}", CellFaultReason.AfterAsOf, ApiTexts.AfterAsOf(column, day));
        }
        var subjects = Subjects.Of(row.Sheet);
        var given = subjects.Count(column => row.TextOf(column) is not null);
        if (subjects.Count > 0 && given == 0)
            violations.Add($"{path}.{subjects[0].Id}", CellFaultReason.NoSubject, ApiTexts.NoSubject);
        if (given > 1)
            violations.Add($"{path}.{subjects[0].Id}", CellFaultReason.TwoSubjects, ApiTexts.TwoSubjects);
    }
}
