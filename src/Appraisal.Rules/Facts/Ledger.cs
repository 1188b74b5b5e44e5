namespace Appraisal.Rules.Facts;

/// <summary>台账: every row of every sheet, whole in memory. For populations, calls and tests; the annual run streams instead.</summary>
public sealed class Ledger
{
    /// <summary>The supervising committees.</summary>
    public IReadOnlyList<SupervisingCommittee> Committees { get; init; } = [];

    /// <summary>The enterprises.</summary>
    public IReadOnlyList<Enterprise> Enterprises { get; init; } = [];

    /// <summary>The Party organisations.</summary>
    public IReadOnlyList<PartyOrganisation> Organisations { get; init; } = [];

    /// <summary>The instructors.</summary>
    public IReadOnlyList<Instructor> Instructors { get; init; } = [];

    /// <summary>The incidents.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>The honours.</summary>
    public IReadOnlyList<Honour> Honours { get; init; } = [];

    /// <summary>The exceptional cases.</summary>
    public IReadOnlyList<ExceptionalCase> Exceptions { get; init; } = [];

    /// <summary>The rows of a sheet.</summary>
    public IReadOnlyList<FactRow> RowsOf(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Id switch
        {
            "committees" => Committees,
            "enterprises" => Enterprises,
            "organisations" => Organisations,
            "instructors" => Instructors,
            "incidents" => Incidents,
            "honours" => Honours,
            "exceptions" => Exceptions,
            _ => throw new ArgumentException($"No sheet '{sheet.Id}' in a ledger.", nameof(sheet)),
        };
    }
}
