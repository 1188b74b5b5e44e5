using System.Numerics;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules.Committees;

/// <summary>Facts that a line of a committee needs and that somebody has not reported.</summary>
/// <param name="Facts">The columns, any of which may be what is missing.</param>
/// <param name="Count">How many subjects owe them.</param>
/// <param name="Subjects">The first of them, by their ids; the committee itself where the facts are its own.</param>
public sealed record UnreportedFacts(IReadOnlyList<Column> Facts, long Count, IReadOnlyList<string> Subjects);

/// <summary>An exact ratio as it was read: the two numbers, each a whole number of its own unit.</summary>
/// <param name="Above">The number above the line.</param>
/// <param name="Below">The number below the line.</param>
/// <param name="Text">Both as they are shown, 31/62.</param>
public sealed record ReadRatio(BigInteger Above, BigInteger Below, string Text);

/// <summary>A line of a committee's marking sheet, scored.</summary>
public sealed record CommitteeLineResult
{
    /// <summary>The line.</summary>
    public required SchemeCommitteeLine Line { get; init; }

    /// <summary>How it came out; unreported earns nothing, not applicable all.</summary>
    public required LineOutcome Outcome { get; init; }

    /// <summary>What it earns, in hundredths of a point.</summary>
    public required int Hundredths { get; init; }

    /// <summary>What was read: the two numbers of a ratio, or true or false; empty where it is unreported.</summary>
    public string Measured { get; init; } = "";

    /// <summary>What it is measured against: the target, the share to be expected, true; empty where that is unreported.</summary>
    public string Threshold { get; init; } = "";

    /// <summary>The tilt index, 1 being neutral, with two places as the scheme shows ratios; empty where the line has none, or it is unreported or does not apply.</summary>
    public string Index { get; init; } = "";

    /// <summary>What must be reported for the line to be known.</summary>
    public IReadOnlyList<UnreportedFacts> Unreported { get; init; } = [];
}

/// <summary>On which list a committee stands.</summary>
public enum CommitteeList
{
    /// <summary>On none.</summary>
    None,
    /// <summary>通报表扬.</summary>
    Commend,
    /// <summary>通报批评.</summary>
    Criticise,
    /// <summary>Tied across the end of the places for commendation: a person decides.</summary>
    Undetermined,
}

/// <summary>A committee's appraisal: its lines, its score, its rank in its district and its list.</summary>
public sealed record CommitteeResult
{
    /// <summary>The committee's id.</summary>
    public required string CommitteeId { get; init; }

    /// <summary>Its district.</summary>
    public required string DistrictCode { get; init; }

    /// <summary>The lines in the order of the scheme.</summary>
    public required IReadOnlyList<CommitteeLineResult> Lines { get; init; }

    /// <summary>The sum of the lines, in hundredths of a point.</summary>
    public int ScoreHundredths => Lines.Sum(line => line.Hundredths);

    /// <summary>Its rank among the committees of its district, from 1; ties share one.</summary>
    public int Rank { get; init; }

    /// <summary>How many committees of the district have this rank.</summary>
    public int Tied { get; init; }

    /// <summary>How many committees the district has.</summary>
    public int OfDistrict { get; init; }

    /// <summary>Its list.</summary>
    public CommitteeList List { get; init; }
}
