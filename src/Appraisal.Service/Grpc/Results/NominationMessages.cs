using Appraisal.Rules.Nominations;
using Appraisal.Service.Results;
using Appraisal.Service.Runs;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Facts;
using Appraisal.Service.Store.Results;
using Nomination = Appraisal.Contracts.V1.Nomination;

namespace Appraisal.Service.Grpc.Results;

/// <summary>
/// Nominations with their proof: the stored state and place, every condition, and the sentence said again from the stored facts: the candidate is
/// scored once more, and so is the first below the places.
/// </summary>
internal sealed class NominationMessages(AppraisalDatabase database, CompleteRun run, CancellationToken cancellation)
{
    private const string OfDistrict = """
        FROM ranks r JOIN scorecards s ON s.run_number = r.run_number AND s.organisation_number = r.organisation_number
        WHERE r.run_number = ?1 AND r.level = ?2 AND s.district_code = ?3
        """;

    private readonly StoredScorecards _cards = new(database, run);
    private readonly FactStore _facts = new(database, run.Scheme.Sheets);
    private readonly NominationReasons _reasons = new(run.Scheme);
    private readonly Dictionary<string, Candidate> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Level, string District), (int Eligible, string? FirstBelow)> _districts = [];
    private Rules.Peers.PeerPool? _peers;

    public IEnumerable<Nomination> Of(IReadOnlyList<(NominationRow Row, string OrganisationId)> rows)
    {
        List<long> organisations = [.. rows.Select(row => row.Row.OrganisationNumber).Distinct()];
        var totals = _cards.GrandTotals(organisations);
        var conditions = run.Scheme.Levels.ToDictionary(level => level.Id, level => _cards.Conditions(organisations, level), StringComparer.Ordinal);
        foreach (var (row, id) in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var message = new Nomination
            {
                Level = row.Level,
                DistrictCode = row.DistrictCode,
                OrganisationId = id,
                State = row.State,
                Reason = run.Record.Purged is null ? Reason(row, id) : "",
            };
            if (row.Place is { } place)
                message.Place = place;
            if (totals.TryGetValue(row.OrganisationNumber, out var total))
                message.TotalHundredths = total;
            message.Conditions.AddRange(conditions[row.Level][row.OrganisationNumber]);
            yield return message;
        }
    }

    private string Reason(NominationRow row, string id)
    {
        var level = run.Scheme.Levels.ToList().FindIndex(level => level.Id == row.Level);
        var state = ResultTexts.NominationStateOf(row.State);
        return state switch
        {
            NominationState.Review => _reasons.Review(level, Candidate(id)),
            NominationState.Cultivate => _reasons.Cultivate(level, Candidate(id)),
            _ => _reasons.Ranked(state, Candidate(id), Place(row, run.Scheme.Levels[level].Places)),
        };
    }

    private RankedPlace Place(NominationRow row, int places)
    {
        var key = (row.Level, row.DistrictCode);
        if (!_districts.TryGetValue(key, out var district))
            _districts[key] = district = ((int)Count(OfDistrict, row.Level, row.DistrictCode), FirstBelow(row.Level, row.DistrictCode, places));
        var tied = (int)Count($"{OfDistrict} AND r.rank = ?4", row.Level, row.DistrictCode, row.Place);
        return new RankedPlace(district.Eligible, row.Place!.Value, tied, places, district.FirstBelow is { } below ? Candidate(below) : null);
    }

    private long Count(string from, params ReadOnlySpan<object?> parameters)
    {
        using var connection = database.Open();
        return connection.Scalar($"SELECT COUNT(*) {from}", [run.Number, .. parameters]) ?? 0;
    }

    private string? FirstBelow(string level, string district, int places)
    {
        using var below = database.Query($"SELECT s.organisation_id {OfDistrict} ORDER BY r.rank, s.organisation_id LIMIT 1 OFFSET ?4");
        below.BindAll(run.Number, level, district, places);
        return below.Step() ? below.Text(0) : null;
    }

    private Candidate Candidate(string id)
    {
        if (_candidates.TryGetValue(id, out var known))
            return known;
        _peers ??= PeerPlaces.Find(run.Source.Engine, _facts, run.Number, run.Record.AsOf, RunRequest.DefaultBatchSize, cancellation);
        var facts = _facts.Organisation(run.Number, id) ?? throw new InvalidDataException($"Organisation {id} has results in run {run.Record.Id}, and no facts.");
        return _candidates[id] = new Candidate(run.Scheme, run.Source.Engine.Score(run.Record.AsOf, _peers.Placed(facts), cancellation));
    }
}
