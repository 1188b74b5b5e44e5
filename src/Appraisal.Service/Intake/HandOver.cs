using Appraisal.Rules.Facts;
using Appraisal.Service.Intake.Records;
using Appraisal.Service.Intake.Rows;

namespace Appraisal.Service.Intake;

/// <summary>Hands the rows of a sheet to the sink, and counts them.</summary>
internal sealed class HandOver(ILedgerSink sink, SheetSurvey survey, string place)
{
    private readonly HeaderMap _headers = survey.Headers;
    private readonly List<Unlikely> _unlikely = [.. Unlikely.Of(survey.Headers.Sheet)];
    private bool _hasWarnedOfUnnamed;

    /// <summary>Rows accepted so far.</summary>
    public int Accepted { get; private set; }

    /// <summary>Rows rejected so far.</summary>
    public int Rejected { get; private set; }

    /// <summary>Hands on a row with its faults.</summary>
    public void Take(FactRow row, RowFaults faults, Record record)
    {
        foreach (var fault in faults.Found)
            sink.Fault(fault);
        WarnOfUnnamed(record);
        if (faults.RejectRow)
            Reject(row, record);
        else
            Accept(row, record);
    }

    private void Accept(FactRow row, Record record)
    {
        Accepted++;
        foreach (var unlikely in _unlikely)
        {
            if (unlikely.IsIn(row))
                sink.Warning(IntakeMessages.Unlikely(place, record.Number, row.KeyText, unlikely));
        }
        sink.Accepted(row);
    }

    private void Reject(FactRow row, Record record)
    {
        Rejected++;
        var sheet = _headers.Sheet;
        survey.Keys.Reject(record.KeyAt(_headers.PositionOf(sheet.Key)));
        if (sheet.Catalogue == FactCatalogue.Enterprises)
            sink.RejectedEnterprise(KnownOfRejected.OfEnterprise(row, record, _headers));
        else if (sheet.Catalogue == FactCatalogue.Organisations && KnownOfRejected.OfOrganisation(row, record, _headers) is { } organisation)
            sink.RejectedOrganisation(organisation);
        else if (sheet.Catalogue == FactCatalogue.Incidents)
            sink.RejectedIncident(KnownOfRejected.OfIncident(record, _headers));
    }

    /// <summary>What stands under an empty header is read by nobody; said once a sheet.</summary>
    private void WarnOfUnnamed(Record record)
    {
        if (_hasWarnedOfUnnamed)
            return;
        foreach (var position in _headers.Unnamed)
        {
            if (record.IsEmptyAt(position))
                continue;
            sink.Warning(IntakeMessages.UnnamedColumn(place, position, record.Number));
            _hasWarnedOfUnnamed = true;
            return;
        }
    }
}
