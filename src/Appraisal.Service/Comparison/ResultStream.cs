using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Comparison;

/// <summary>The results of a run, organisation by organisation in the order of their ids; what is in memory is one of them.</summary>
internal sealed class ResultStream : IDisposable
{
    private const string From = "run_number = ?1 AND organisation_number > ?2";

    private readonly IEnumerator<ScorecardRow> _cards;
    private readonly Rows<TotalRow> _totals;
    private readonly Rows<LineRow> _lines;
    private readonly Rows<EligibilityRow> _eligibility;
    private readonly Rows<RankRow> _ranks;
    private readonly Rows<NominationRow> _nominations;

    /// <param name="database">Where the run is.</param>
    /// <param name="runNumber">The run.</param>
    /// <param name="after">The id after which to begin; null for the beginning.</param>
    /// <param name="within">The districts to look at; null for all.</param>
    public ResultStream(AppraisalDatabase database, long runNumber, string? after, IReadOnlySet<string>? within)
    {
        // Numbers follow ids, so what comes after an id are the numbers above the last of those up to it.
        var number = 0L;
        if (after is not null)
        {
            using var connection = database.Open();
            number = connection.Scalar("SELECT MAX(organisation_number) FROM scorecards WHERE run_number = ?1 AND organisation_id <= ?2", runNumber, after) ?? 0;
        }
        _cards = ResultTable<ScorecardRow>.Rows(database, null, From, runNumber, number).Where(card => within is null || within.Contains(card.DistrictCode)).GetEnumerator();
        _totals = new(database, null, runNumber, number);
        _lines = new(database, null, runNumber, number);
        _eligibility = new(database, null, runNumber, number);
        _ranks = new(database, null, runNumber, number);
        _nominations = new(database, "organisation_number, level", runNumber, number);
        Next();
    }

    /// <summary>The organisation that the stream stands at; null after the last.</summary>
    public OrganisationResults? Current { get; private set; }

    /// <summary>Goes on to the next organisation.</summary>
    public void Next()
    {
        if (!_cards.MoveNext())
        {
            Current = null;
            return;
        }
        var number = _cards.Current.OrganisationNumber;
        Current = new OrganisationResults(_cards.Current, _totals.Of(number), _lines.Of(number), _eligibility.Of(number), _ranks.Of(number), _nominations.Of(number));
    }

    public void Dispose()
    {
        _cards.Dispose();
        _totals.Dispose();
        _lines.Dispose();
        _eligibility.Dispose();
        _ranks.Dispose();
        _nominations.Dispose();
    }

    /// <summary>The rows of one table, taken organisation by organisation.</summary>
    private sealed class Rows<TRow> : IDisposable where TRow : class, IOrganisationResult
    {
        private readonly IEnumerator<TRow> _rows;
        private bool _isThere;

        public Rows(AppraisalDatabase database, string? orderBy, long runNumber, long after)
        {
            _rows = ResultTable<TRow>.Rows(database, orderBy, From, runNumber, after).GetEnumerator();
            _isThere = _rows.MoveNext();
        }

        public List<TRow> Of(long number)
        {
            var rows = new List<TRow>();
            while (_isThere && _rows.Current.OrganisationNumber <= number)
            {
                if (_rows.Current.OrganisationNumber == number)
                    rows.Add(_rows.Current);
                _isThere = _rows.MoveNext();
            }
            return rows;
        }

        public void Dispose() => _rows.Dispose();
    }
}
