namespace Appraisal.Service.Comparison;

/// <summary>In which of two runs an organisation, or a committee's appraisal, is.</summary>
internal enum Presence
{
    /// <summary>In both.</summary>
    Both,
    /// <summary>Only in the earlier one: it left.</summary>
    Left,
    /// <summary>Only in the later one: it entered.</summary>
    Entered,
}

/// <summary>In what an organisation, or a committee's appraisal, differs between two runs.</summary>
/// <param name="Id">The organisation, or the committee.</param>
/// <param name="Presence">In which of them it is.</param>
/// <param name="Values">What stands otherwise in its scorecard and on the lists, or in a committee's appraisal; nothing where it is in one of them only.</param>
/// <param name="Lines">The lines that moved.</param>
internal sealed record Difference(string Id, Presence Presence, IReadOnlyList<ValueDifference> Values, IReadOnlyList<LineDifference> Lines);

/// <summary>A value that differs, as the result files write it; empty for nothing.</summary>
/// <param name="Name">A column of scorecards.csv, a total of the scheme, or nomination.LEVEL; of a committee a column of committees.csv.</param>
/// <param name="Before">In the earlier run.</param>
/// <param name="After">In the later run.</param>
internal sealed record ValueDifference(string Name, string Before, string After);

/// <summary>A line that differs.</summary>
/// <param name="Line">Its id.</param>
/// <param name="BeforeHundredths">Its points in the earlier run; null where that scheme has no such line.</param>
/// <param name="AfterHundredths">Its points in the later run.</param>
/// <param name="MeasuredBefore">What was measured in the earlier run.</param>
/// <param name="MeasuredAfter">What was measured in the later run.</param>
/// <param name="Reason">Why it is what it is in the later run; empty where that cannot be said any more.</param>
internal sealed record LineDifference(string Line, int? BeforeHundredths, int? AfterHundredths, string MeasuredBefore, string MeasuredAfter, string Reason);
