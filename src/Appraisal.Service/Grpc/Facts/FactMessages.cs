using Appraisal.Rules.Facts;
using Appraisal.Service.Grpc.Errors;
using Google.Protobuf;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Grpc.Facts;

/// <summary>Reads what a caller says of an organisation into facts as a ledger gives them, and finds all that is wrong with it.</summary>
internal static class FactMessages
{
    /// <summary>The rows of one sheet that one organisation may have in a call.</summary>
    public const int MostRows = 1_000;

    private static readonly Column s_committeeOfOrganisation = FactCatalogue.Organisations["committee_id"];
    private static readonly Column s_organisationOfEnterprise = FactCatalogue.Enterprises["organisation_id"];
    private static readonly Column s_status = FactCatalogue.Enterprises["status"];
    private static readonly Column s_enterpriseOfIncident = FactCatalogue.Incidents["credit_code"];
    private static readonly Column s_organisationOfIncident = FactCatalogue.Incidents["organisation_id"];

    /// <summary>Reads a message; the facts are good only if nothing was added to the violations.</summary>
    /// <param name="message">The message; null where the caller gave none.</param>
    /// <param name="sheets">The sheets as the scheme has them; null where it is not known, and own facts are then not looked at.</param>
    /// <param name="path">Where it stands in the request.</param>
    /// <param name="asOf">The appraisal date; null where the request has none.</param>
    /// <param name="violations">Takes what is wrong.</param>
    /// <returns>The facts; null where there is no organisation or no committee to speak of.</returns>
    public static OrganisationFacts? Read(V1.OrganisationFacts? message, FactSheets? sheets, string path, DateOnly? asOf, Violations violations)
    {
        if (message?.Organisation is null)
            violations.Add($"{path}.organisation", CellFaultReason.RequiredMissing, ApiTexts.Missing("党组织"));
        if (message?.Committee is null)
            violations.Add($"{path}.committee", CellFaultReason.RequiredMissing, ApiTexts.Missing("上级党(工)委"));
        if (message?.Organisation is null || message.Committee is null)
            return null;

        var committee = (SupervisingCommittee)RowMessages.Committees.Read(message.Committee, sheets, $"{path}.committee", asOf, violations);
        var organisation = (PartyOrganisation)RowMessages.Organisations.Read(
            message.Organisation, sheets, $"{path}.organisation", asOf, violations, ("committee_id", committee.KeyText));
        MustBe(organisation, s_committeeOfOrganisation, committee.KeyText, $"{path}.organisation", "所给的上级党(工)委", "the committee that was given", violations);

        var id = organisation.KeyText;
        var enterprises = Rows<Enterprise>(RowMessages.Enterprises, message.Enterprises, sheets, $"{path}.enterprises", asOf, violations, ("organisation_id", id));
        var incidents = Rows<Incident>(RowMessages.Incidents, message.Incidents, sheets, $"{path}.incidents", asOf, violations);
        var honours = Rows<Honour>(RowMessages.Honours, message.Honours, sheets, $"{path}.honours", asOf, violations, ("organisation_id", id));
        var exceptions = Rows<ExceptionalCase>(RowMessages.Exceptions, message.Exceptions, sheets, $"{path}.exceptions", asOf, violations, ("organisation_id", id));
        Belong(enterprises, s_organisationOfEnterprise, id, violations);
        Belong(honours, FactCatalogue.Honours["organisation_id"], id, violations);
        Belong(exceptions, FactCatalogue.Exceptions["organisation_id"], id, violations);
        foreach (var (row, at) in enterprises.Where(enterprise => enterprise.Row.Status == EnterpriseStatus.Deregistered))
            violations.Add($"{at}.{s_status.Id}", CellFaultReason.Deregistered, ApiTexts.Deregistered);
        CheckSubjects(incidents, enterprises.Select(enterprise => enterprise.Row.KeyText), id, violations);

        return new OrganisationFacts
        {
            Organisation = organisation,
            Committee = committee,
            Enterprises = Ordered(enterprises, message.UnreadableEnterprises, $"{path}.unreadable_enterprises", "读不出的企业", violations),
            Incidents = Ordered(incidents, message.UnreadableIncidents, $"{path}.unreadable_incidents", "读不出的一票否决事项", violations),
            Honours = Ordered(honours),
            Exceptions = Ordered(exceptions),
        };
    }

    private static List<(TRow Row, string At)> Rows<TRow>(
        RowMessages reader, IReadOnlyList<IMessage> messages, FactSheets? sheets, string path, DateOnly? asOf, Violations violations, params ReadOnlySpan<(string, string)> given)
        where TRow : FactRow
    {
        var rows = new List<(TRow Row, string At)>();
        if (messages.Count > MostRows)
        {
            violations.Add(path, CellFaultReason.TooMany, ApiTexts.TooMany("每种事实", MostRows));
            return rows;
        }
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < messages.Count; i++)
        {
            var at = $"{path}[{i}]";
            var row = (TRow)reader.Read(messages[i], sheets, at, asOf, violations, given);
            rows.Add((row, at));
            if (row.KeyText.Length > 0 && !keys.TryAdd(row.KeyText, at))
                violations.Add($"{at}.{row.Sheet.Key.Id}", CellFaultReason.KeyShared, ApiTexts.Shared(row.Sheet.Key, keys[row.KeyText]));
        }
        return rows;
    }

    private static void Belong<TRow>(List<(TRow Row, string At)> rows, Column column, string id, Violations violations) where TRow : FactRow
    {
        foreach (var (row, at) in rows)
            MustBe(row, column, id, at, "所给的党组织", "the organisation that was given", violations);
    }

    private static void MustBe(FactRow row, Column column, string id, string path, string chinese, string english, Violations violations)
    {
        if (row.TextOf(column) is { } named && id.Length > 0 && named != id)
            violations.Add($"{path}.{column.Id}", CellFaultReason.UnknownReference, ApiTexts.NotOf(column, chinese, english));
    }

    private static void CheckSubjects(List<(Incident Row, string At)> incidents, IEnumerable<string> creditCodes, string id, Violations violations)
    {
        var known = creditCodes.ToHashSet(StringComparer.Ordinal);
        foreach (var (row, at) in incidents)
        {
            MustBe(row, s_organisationOfIncident, id, at, "所给的党组织", "the organisation that was given", violations);
            if (row.CreditCode is { } code && !known.Contains(code))
            {
                violations.Add(
                    $"{at}.{s_enterpriseOfIncident.Id}", CellFaultReason.UnknownReference,
                    ApiTexts.NotOf(s_enterpriseOfIncident, "所给的企业之一", "one of the enterprises that were given"));
            }
        }
    }

    private static List<TRow> Ordered<TRow>(List<(TRow Row, string At)> rows) where TRow : FactRow => [.. CallOrder.Of(rows.Select(row => row.Row))];

    private static List<TRow> Ordered<TRow>(List<(TRow Row, string At)> rows, int unreadable, string path, string chinese, Violations violations)
        where TRow : FactRow, new()
    {
        var ordered = Ordered(rows);
        if (unreadable is < 0 or > MostRows)
        {
            violations.Add(path, CellFaultReason.OutOfRange, ApiTexts.NotBetween(chinese, 0, MostRows));
            return ordered;
        }
        for (var i = 0; i < unreadable; i++)
        {
            var row = new TRow();
            row.SetAllUnreported();
            ordered.Add(row);
        }
        return ordered;
    }
}
