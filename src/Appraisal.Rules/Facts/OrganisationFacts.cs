namespace Appraisal.Rules.Facts;

/// <summary>
/// The appraised subject: an organisation with all that its score is read from. The enterprises are E(O): those that name it and are
/// not deregistered, a rejected row that names it among them with every fact unreported. The incidents are those on it and on E(O);
/// one whose every fact is unreported stands for a rejected row and leaves the vetoes open.
/// </summary>
public sealed class OrganisationFacts
{
    /// <summary>The organisation.</summary>
    public required PartyOrganisation Organisation { get; init; }

    /// <summary>Its supervising committee.</summary>
    public required SupervisingCommittee Committee { get; init; }

    /// <summary>E(O), ordered by credit code.</summary>
    public IReadOnlyList<Enterprise> Enterprises { get; init; } = [];

    /// <summary>The incidents on the organisation or on one of E(O), ordered by id.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>Its honours, ordered by id.</summary>
    public IReadOnlyList<Honour> Honours { get; init; } = [];

    /// <summary>Its exceptional cases, ordered by id.</summary>
    public IReadOnlyList<ExceptionalCase> Exceptions { get; init; } = [];

    /// <summary>Where it stands among its peers, by the ids of what is compared; empty until a pass over all of them has found it.</summary>
    public IReadOnlyDictionary<string, PeerStanding> Peers { get; private init; } = new Dictionary<string, PeerStanding>();

    /// <summary>The same facts with where the organisation stands among its peers.</summary>
    public OrganisationFacts Among(IReadOnlyDictionary<string, PeerStanding> peers) => new()
    {
        Organisation = Organisation,
        Committee = Committee,
        Enterprises = Enterprises,
        Incidents = Incidents,
        Honours = Honours,
        Exceptions = Exceptions,
        Peers = peers,
    };

    /// <summary>The same facts with another row of the committee, and other rows of the enterprises.</summary>
    internal OrganisationFacts Under(SupervisingCommittee committee, Func<Enterprise, Enterprise> rowOf) => new()
    {
        Organisation = Organisation,
        Committee = committee,
        Enterprises = [.. Enterprises.Select(rowOf)],
        Incidents = Incidents,
        Honours = Honours,
        Exceptions = Exceptions,
        Peers = Peers,
    };

    /// <summary>The same facts as another scheme asks for them: of own facts those that both declare, and the others unreported.</summary>
    public OrganisationFacts As(FactSheets sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (Organisation.Sheet == sheets.Organisations && Committee.Sheet == sheets.Committees && Enterprises.All(row => row.KeyText.Length == 0 || row.Sheet == sheets.Enterprises))
            return this;
        return new OrganisationFacts
        {
            Organisation = (PartyOrganisation)Organisation.As(sheets.Organisations),
            Committee = (SupervisingCommittee)Committee.As(sheets.Committees),
            // What stands for a rejected row is nobody's, and knows nothing.
            Enterprises = [.. Enterprises.Select(row => row.KeyText.Length == 0 ? row : (Enterprise)row.As(sheets.Enterprises))],
            Incidents = Incidents,
            Honours = Honours,
            Exceptions = Exceptions,
            Peers = Peers,
        };
    }

    /// <summary>The rows of a sheet that are the organisation's.</summary>
    /// <exception cref="ArgumentException">An organisation has no rows of the sheet.</exception>
    public IReadOnlyList<FactRow> RowsOf(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Id switch
        {
            "enterprises" => Enterprises,
            "incidents" => Incidents,
            "honours" => Honours,
            "exceptions" => Exceptions,
            _ => throw new ArgumentException($"An organisation has no rows of '{sheet.Id}'.", nameof(sheet)),
        };
    }
}
