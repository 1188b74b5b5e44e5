using Appraisal.Populations.Rows;
using Appraisal.Populations.Structure;
using Appraisal.Rules.Facts;

namespace Appraisal.Populations;

/// <summary>
/// A population row by row: nothing is held but a few numbers for each organisation, so that a ledger of any size can be written.
/// Every enumeration starts anew and gives the same rows; several may run at once on several threads.
/// </summary>
public sealed class PopulationStream
{
    private readonly Layout _layout;

    internal PopulationStream(PopulationOptions options)
    {
        Options = options.Checked();
        _layout = new Layout(Options);
    }

    /// <summary>What the population is made of.</summary>
    public PopulationOptions Options { get; }

    /// <summary>The rows of a sheet, in the order of their positions.</summary>
    /// <exception cref="ArgumentException">The sheet is none of a ledger.</exception>
    public IEnumerable<FactRow> RowsOf(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return FactCatalogue.Sheets.Contains(sheet) ? Enumerate(sheet) : throw new ArgumentException($"No sheet '{sheet.Id}' in a ledger.", nameof(sheet));
    }

    /// <summary>The profile after which an organisation was drawn, by its position in the sheet.</summary>
    public QualityProfile ProfileOf(int organisation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(organisation);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(organisation, Options.Organisations);
        return _layout.ProfileOf(organisation);
    }

    /// <summary>A maker for each enumeration: what makes the names is not for two threads at once.</summary>
    private IEnumerable<FactRow> Enumerate(Sheet sheet)
    {
        foreach (var row in MakerOf(sheet).Rows())
            yield return row;
    }

    private RowMaker MakerOf(Sheet sheet) => sheet.Id switch
    {
        "committees" => new CommitteeRows(_layout),
        "enterprises" => new EnterpriseRows(_layout),
        "organisations" => new OrganisationRows(_layout),
        "instructors" => new InstructorRows(_layout),
        "incidents" => new IncidentRows(_layout),
        "honours" => new HonourRows(_layout),
        "exceptions" => new ExceptionRows(_layout),
        _ => throw new InvalidOperationException($"Nobody makes the rows of {sheet.Id}."),
    };
}
