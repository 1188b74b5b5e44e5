using Appraisal.Rules.Cells;
using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;

namespace Appraisal.Service.Intake.Rows;

/// <summary>What stays known of a rejected row, so that a fault in a ledger never raises a score.</summary>
internal static class KnownOfRejected
{
    private static readonly Column[] s_ofEnterprise =
    [
        FactCatalogue.Enterprises["status"],
        FactCatalogue.Enterprises["district_code"],
        FactCatalogue.Enterprises["organisation_id"],
        FactCatalogue.Enterprises["committee_id"],
    ];

    /// <summary>Of an enterprise: whom it belongs to. References in the row that name no accepted row are unreported already.</summary>
    public static Enterprise OfEnterprise(FactRow row, Record record, HeaderMap headers)
    {
        var known = new Enterprise();
        known.SetAllUnreported();
        CopyCode(known, FactCatalogue.Enterprises["credit_code"], record, headers);
        foreach (var column in s_ofEnterprise)
        {
            if (column.IsText && row.TextOf(column) is { } text)
                known.Set(column, text);
            else if (!column.IsText && Cell.IsValue(row.CellOf(column)))
                known.Set(column, row.CellOf(column));
        }
        return known;
    }

    /// <summary>Of an organisation: whose it is; null where its committee cannot be read or is none that was accepted.</summary>
    public static PartyOrganisation? OfOrganisation(FactRow row, Record record, HeaderMap headers)
    {
        if (row.TextOf(FactCatalogue.Organisations["committee_id"]) is not { } committee)
            return null;
        var known = new PartyOrganisation();
        known.SetAllUnreported();
        CopyCode(known, FactCatalogue.Organisations["organisation_id"], record, headers);
        known.Set(FactCatalogue.Organisations["committee_id"], committee);
        return known;
    }

    /// <summary>Of an incident: on whom it fell, also where that is no accepted row or where there are two.</summary>
    public static Incident OfIncident(Record record, HeaderMap headers)
    {
        var known = new Incident();
        known.SetAllUnreported();
        foreach (var subject in Subjects.Of(FactCatalogue.Incidents))
            CopyCode(known, subject, record, headers);
        return known;
    }

    /// <summary>Copies a code as it was written: two rows with the same wrong code still mean the same enterprise.</summary>
    private static void CopyCode(FactRow known, Column column, Record record, HeaderMap headers)
    {
        var code = record.KeyAt(headers.PositionOf(column)).ToString();
        if (code.Length > 0 && CodeText.Any(code) is null)
            known.Set(column, code);
    }
}
