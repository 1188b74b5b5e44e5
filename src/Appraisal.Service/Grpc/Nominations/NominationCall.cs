using System.Text.RegularExpressions;
using Appraisal.Contracts.V1;
using Appraisal.Rules.Courses;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Facts;

namespace Appraisal.Service.Grpc.Nominations;

/// <summary>What calls about nominations ask for, read and checked: every violation at once.</summary>
internal static partial class NominationCall
{
    private const int MostWhy = 2_000;
    private const int MostDocument = 64;

    /// <summary>The step that is asked for.</summary>
    public static Step Step(TakeStepRequest request)
    {
        var violations = Keys(request.Run, request.Level, request.OrganisationId);
        if (!RequestId().IsMatch(request.RequestId))
            violations.Add("request_id", "BAD_REQUEST_ID", ApiTexts.BadRequestId);
        if (request.Step <= NominationStep.Unspecified || !Enum.IsDefined(request.Step))
            violations.Add("step", CellFaultReason.RequiredMissing, ApiTexts.Missing("步骤"));
        var day = Day("day", request.Day, violations);
        if (request.Day is null)
            violations.Add("day", CellFaultReason.RequiredMissing, ApiTexts.Missing("日期"));
        if (request.Why.Length > MostWhy)
            violations.Add("why", CellFaultReason.TooMany, ApiTexts.TooMany("理由的字符", MostWhy));
        if (request.Why.Contains('\0', StringComparison.Ordinal))
            violations.Add("why", "CONTROL_CHARACTER", ApiTexts.NulInText);
        if (request.DocumentNumber.Length > MostDocument || request.DocumentNumber.Any(char.IsControl))
            violations.Add("document_number", CellFaultReason.TooMany, ApiTexts.TooMany("文号的字符(不含控制字符)", MostDocument));
        violations.ThrowIfAny();
        return new Step((StepKind)((int)request.Step - 1), day!.Value, request.Why.Length == 0 ? null : request.Why, request.DocumentNumber.Length == 0 ? null : request.DocumentNumber);
    }

    /// <summary>What is missing of the names of a nomination.</summary>
    public static Violations Keys(string run, string level, string organisation)
    {
        var violations = new Violations();
        foreach (var (field, value, chinese) in new[] { ("run", run, "考评编号"), ("level", level, "级别"), ("organisation_id", organisation, "党组织编号") })
        {
            if (value.Length == 0)
                violations.Add(field, CellFaultReason.RequiredMissing, ApiTexts.Missing(chinese));
        }
        return violations;
    }

    /// <summary>A day that need not be given.</summary>
    public static DateOnly? Day(string field, Google.Type.Date? date, Violations violations)
    {
        var day = Days.Read(date);
        if (date is not null && day is null)
            violations.Add(field, CellFaultReason.NoSuchDay, ApiTexts.NotADay);
        return day;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex RequestId();
}
