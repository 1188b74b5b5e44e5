using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;
using Appraisal.Service.Intake.Rows;

namespace Appraisal.Service.Intake;

/// <summary>What the first reading of a sheet found: the header, the keys, and how many rows there are.</summary>
internal sealed class SheetSurvey
{
    private static readonly Column s_belongs = FactCatalogue.Enterprises["organisation_id"];

    private SheetSurvey(HeaderMap headers) => Headers = headers;

    /// <summary>The header.</summary>
    public HeaderMap Headers { get; }

    /// <summary>The keys.</summary>
    public KeyIndex Keys { get; } = new();

    /// <summary>The records that are neither the header nor empty.</summary>
    public int Rows { get; private set; }

    /// <summary>Does any enterprise name its organisation, readably or not.</summary>
    private bool AnyoneBelongs { get; set; }

    /// <summary>What is sound and yet hardly meant, in Chinese: enterprises of which none belongs to an organisation.</summary>
    public static IEnumerable<string> Doubts(LedgerSource source, IReadOnlyDictionary<Sheet, SheetSurvey> surveys)
    {
        if (surveys[FactCatalogue.Enterprises] is { AnyoneBelongs: false, Rows: > 0 and var rows })
            yield return IntakeMessages.NobodyBelongs(source.PlaceOf(FactCatalogue.Enterprises), rows, s_belongs);
    }

    /// <summary>
    /// Reads every sheet from beginning to end, so that what makes a ledger unusable is known, all of it, before a row is handed on.
    /// </summary>
    /// <exception cref="LedgerUnusableException">The ledger cannot be read.</exception>
    /// <returns>The surveys by the sheets of the catalogue.</returns>
    public static Dictionary<Sheet, SheetSurvey> Of(LedgerSource source, FactSheets sheets, CancellationToken cancellation)
    {
        var problems = new List<string>(source.Problems);
        var surveys = new Dictionary<Sheet, SheetSurvey>();
        foreach (var sheet in FactCatalogue.Sheets)
        {
            if (!source.Has(sheet))
            {
                if (sheet.IsRequired)
                    problems.Add(IntakeMessages.SheetMissing(source.PlaceOf(sheet), sheet));
                continue;
            }
            try
            {
                surveys.Add(sheet, Of(source, sheets.Of(sheet), problems, cancellation));
            }
            catch (LedgerUnusableException unusable)
            {
                problems.AddRange(unusable.Problems);
            }
        }
        if (surveys.TryGetValue(FactCatalogue.Organisations, out var organisations) && organisations.Rows == 0)
            problems.Add(IntakeMessages.NoOrganisation(source.PlaceOf(FactCatalogue.Organisations)));
        // What was ignored may be what is missing, under a wrong name.
        return problems.Count == 0 ? surveys : throw new LedgerUnusableException([.. problems, .. source.Warnings]);
    }

    private static SheetSurvey Of(LedgerSource source, Sheet sheet, List<string> problems, CancellationToken cancellation)
    {
        using var reader = source.Open(sheet.Catalogue);
        var survey = new SheetSurvey(HeaderMap.Read(sheet, reader.Read() ? reader.Record : null, source.PlaceOf(sheet.Catalogue), problems));
        var key = survey.Headers.PositionOf(sheet.Key);
        var belongs = sheet.Catalogue == FactCatalogue.Enterprises ? survey.Headers.PositionOf(s_belongs) : -1;
        // A workbook's first record may lie below the first row, where it is no header but a row.
        for (var isThere = reader.Record.Number > 1 || reader.Read(); isThere; isThere = reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Record.IsEmpty)
                continue;
            survey.Rows++;
            survey.AnyoneBelongs |= belongs >= 0 && !reader.Record.IsEmptyAt(belongs);
            survey.Keys.Add(reader.Record.KeyAt(key), reader.Record.Number);
        }
        return survey;
    }
}
