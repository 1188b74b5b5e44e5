namespace Appraisal.Rules.Network;

/// <summary>The parts of a scheme that rules write values for; with its name it is what a rule's pattern asks for.</summary>
internal static class Part
{
    public const string Line = "line";
    public const string Total = "total";
    public const string Veto = "veto";
    public const string Cap = "cap";
    public const string Grade = "grade";
    public const string Condition = "condition";
    public const string Eligibility = "eligibility";
    public const string Duty = "duty";
    public const string Measure = "measure";
}

/// <summary>
/// A value that one rule wrote for every subject of a batch: a fact of the session, matched by its part and its name. A class with
/// identity, since facts that compare equal are one fact to the engine.
/// </summary>
/// <param name="part">The part of the scheme.</param>
/// <param name="name">The id in that part.</param>
internal abstract class WrittenValue(string part, string name)
{
    public string Part { get; } = part;

    public string Name { get; } = name;

    /// <summary>Where the network keeps it: a shelf has several boxes, a box some values of one part.</summary>
    public int Shelf { get; set; }

    public int Box { get; set; }
}

/// <summary>Points with what is unreported at its worst and at its best, in hundredths. Not zeroed: its rule writes every cell.</summary>
internal class PointsColumn(string part, string name, int count) : WrittenValue(part, name)
{
    public int[] Lowest { get; } = GC.AllocateUninitializedArray<int>(count);

    public int[] Highest { get; } = GC.AllocateUninitializedArray<int>(count);
}

/// <summary>The points of a line, and what it earned before a deducting line's range is taken off; negative codes say why nothing was counted.</summary>
internal sealed class LineColumn(string name, int count) : PointsColumn(Network.Part.Line, name, count)
{
    public const int Unreported = -1;
    public const int NotApplicable = -2;

    public int[] Codes { get; } = GC.AllocateUninitializedArray<int>(count);
}

/// <summary>Three-valued truths, as <see cref="Quantities.Truth"/> has them.</summary>
internal sealed class TruthColumn(string part, string name, byte[] values) : WrittenValue(part, name)
{
    public byte[] Values { get; } = values;
}

/// <summary>Grades as positions in the ladder, 0 the best.</summary>
internal sealed class GradeColumn(string name, int count) : WrittenValue(Network.Part.Grade, name)
{
    public int[] Lowest { get; } = GC.AllocateUninitializedArray<int>(count);

    public int[] Highest { get; } = GC.AllocateUninitializedArray<int>(count);
}
