using Appraisal.Rules.Cases;
using Appraisal.Rules.Committees;
using Appraisal.Rules.Coverage;
using Appraisal.Rules.Duties;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;
using Appraisal.Rules.Peers;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Scorecards;

namespace Appraisal.Rules;

/// <summary>
/// Appraises organisations by a scheme: the one way to a scorecard, for the annual run, for a call and for a test. Made once for an
/// edition; safe for any number of threads. The same facts give the same scorecards, in whatever batches they come.
/// </summary>
public sealed class AppraisalEngine
{
    private readonly RuleNetwork _network;
    private readonly ScorecardAssembler _assembler;
    private readonly DutyReader _duties;
    private readonly PeerReader _peers;
    private readonly CommitteeFigureReader? _committees;

    private AppraisalEngine(Scheme scheme, RuleNetwork network)
    {
        (Scheme, _network) = (scheme, network);
        _assembler = new ScorecardAssembler(scheme, network.Organisations);
        _peers = new PeerReader(scheme, network.Organisations);
        _duties = new DutyReader(scheme, network.Organisations, network.Enterprises);
        _committees = scheme.Committees is { } committees ? new CommitteeFigureReader(scheme, committees, network.Organisations, network.Enterprises) : null;
    }

    /// <summary>The engine's name and version, for manifests.</summary>
    public static string Name { get; } = $"NRules {typeof(NRules.ISession).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The scheme.</summary>
    public Scheme Scheme { get; }

    /// <summary>The number of rules, each of which fires once for a batch.</summary>
    public int RuleCount => _network.Rules.Count;

    /// <summary>Makes an engine; null with problems where a formula cannot be computed exactly or the rules do not order.</summary>
    public static AppraisalEngine? Create(Scheme scheme, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var list = new ProblemList();
        var network = RuleNetwork.Compile(scheme, list);
        problems = list.Problems;
        try
        {
            return network is null ? null : new AppraisalEngine(scheme, network);
        }
        catch (FormulaTooWideException exception)
        {
            // What is only read back, since when a duty is owed for one, is compiled here.
            list.Add(ProblemCode.TooWide, exception.Place ?? scheme.Places.Of(), exception.Message);
            return null;
        }
    }

    /// <summary>Makes an engine of a scheme that is known to be sound.</summary>
    /// <exception cref="ArgumentException">It is not: the message has its problems.</exception>
    public static AppraisalEngine Create(Scheme scheme) =>
        Create(scheme, out var problems) ?? throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(scheme));

    /// <summary>Appraises a batch of organisations with their enterprises.</summary>
    /// <param name="asOf">The appraisal date; the scheme must cover it.</param>
    /// <param name="organisations">The organisations, in any order.</param>
    /// <param name="cancellation">Stops the engine; the batch is then thrown away whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scheme does not cover the appraisal date.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public AppraisedBatch Appraise(DateOnly asOf, IReadOnlyList<OrganisationFacts> organisations, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        return Run(asOf, organisations, EnterpriseFacts.Of(organisations), areRejected: false, cancellation);
    }

    /// <summary>Finds the duties and the coverage of enterprises that are in no organisation.</summary>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="enterprises">The enterprises; of rejected rows what is known of them, with the status that they count by.</param>
    /// <param name="areRejected">Are they rejected rows: their district counts only where the ledger has it otherwise.</param>
    /// <param name="cancellation">Stops the engine.</param>
    public AppraisedBatch AppraiseUnaffiliated(DateOnly asOf, IReadOnlyList<Enterprise> enterprises, bool areRejected = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        return Run(asOf, [], [.. enterprises.Select(enterprise => new EnterpriseFacts(enterprise, null, 0))], areRejected, cancellation);
    }

    /// <summary>
    /// Finds the values of a batch that are compared among peers, for a pool over all organisations. Where a scheme compares, there are
    /// <see cref="Scheme.PeerPasses"/> such passes before organisations are appraised, each with the facts as the pool has placed them.
    /// </summary>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="organisations">The organisations.</param>
    /// <param name="pass">The pass, from 0.</param>
    /// <param name="cancellation">Stops the engine.</param>
    public IReadOnlyList<PeerFinding> FindPeers(DateOnly asOf, IReadOnlyList<OrganisationFacts> organisations, int pass, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        MustCover(asOf);
        var batch = _network.Batch(asOf, organisations);
        var result = _peers.NeedsRules(pass) ? _network.Run(batch, _network.Batch(asOf, EnterpriseFacts.Of(organisations)), cancellation) : null;
        return [.. _peers.Read(batch, result, pass)];
    }

    /// <summary>Appraises one organisation.</summary>
    public Scorecard Score(DateOnly asOf, OrganisationFacts organisation, CancellationToken cancellation = default) =>
        Appraise(asOf, [organisation], cancellation).Scorecard(0);

    /// <summary>Appraises one organisation among its peers, where the scheme compares: all of them are passed over first.</summary>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="peers">The other organisations, with ids of their own.</param>
    /// <param name="cancellation">Stops the engine.</param>
    public Scorecard Score(DateOnly asOf, OrganisationFacts organisation, IReadOnlyList<OrganisationFacts> peers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(peers);
        var pool = new PeerPool();
        for (var pass = 0; pass < Scheme.PeerPasses; pass++)
        {
            pool.Add(FindPeers(asOf, [.. peers.Prepend(organisation).Select(pool.Placed)], pass, cancellation));
            pool.Close();
        }
        return Score(asOf, pool.Placed(organisation), cancellation);
    }

    /// <summary>Makes the committees that a tally scores, with what their own facts say. Each once only, in pieces of any size.</summary>
    /// <param name="asOf">The appraisal date.</param>
    /// <param name="committees">The committees.</param>
    /// <param name="tally">The tally, of this engine's scheme.</param>
    /// <exception cref="InvalidOperationException">The scheme does not appraise committees.</exception>
    public void AddCommittees(DateOnly asOf, IReadOnlyList<SupervisingCommittee> committees, CommitteeTally tally)
    {
        ArgumentNullException.ThrowIfNull(committees);
        ArgumentNullException.ThrowIfNull(tally);
        MustCover(asOf);
        tally.Add(committees, (_committees ?? throw NoCommittees()).Read(asOf, committees));
    }

    /// <summary>Appraises one committee by itself: its lines where the scheme appraises committees, its coverage, its duties.</summary>
    public AppraisedCommittee Appraise(DateOnly asOf, CommitteeFacts facts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (coverage, committees, duties) = (new CoverageTally(Scheme), Scheme.Committees is null ? null : new CommitteeTally(Scheme), new List<DutyResult>());
        coverage.AddCommittee(facts.Committee);
        if (committees is not null)
            AddCommittees(asOf, [facts.Committee], committees);
        Add(Appraise(asOf, facts.Organisations, cancellation), isCovered: true);
        AddUnaffiliated(facts.Unaffiliated, isRejected: false, isCovered: true);
        AddUnaffiliated(facts.Rejected, isRejected: true, isCovered: true);
        AddUnaffiliated(facts.Suspended, isRejected: false, isCovered: false);
        committees?.AddDuties(duties);
        var (committee, district) = (facts.Committee.KeyText, facts.Committee.DistrictCode);
        List<CoverageRow> rows = [.. coverage.Rows(asOf).Where(row => row.Measure.CountsTo is null ? row.Scope == "committee" && row.ScopeId == committee : row.Scope == "district" && row.ScopeId == district)];
        return new AppraisedCommittee(committees?.Results(asOf, rows)[0], rows, duties);

        void Add(AppraisedBatch batch, bool isCovered)
        {
            if (committees is not null)
                batch.AddTo(committees);
            if (!isCovered)
                return;
            batch.AddTo(coverage);
            duties.AddRange(batch.Duties());
        }

        void AddUnaffiliated(IReadOnlyList<Enterprise> enterprises, bool isRejected, bool isCovered)
        {
            if (enterprises.Count > 0)
                Add(AppraiseUnaffiliated(asOf, enterprises, isRejected, cancellation), isCovered);
        }
    }

    /// <summary>Appraises what a case is about: its organisation, among its peers where it has any, and its committee where it expects something of that.</summary>
    public AppraisedCase Appraise(SchemeCase found, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        var scorecard = found.Peers is { } peers ? Score(found.AsOf, found.Facts, peers, cancellation) : Score(found.AsOf, found.Facts, cancellation);
        return new AppraisedCase(scorecard, found.ExpectsOfCommittee ? Appraise(found.AsOf, found.SupervisedAmong(scorecard.Facts.Peers), cancellation) : null);
    }

    private static InvalidOperationException NoCommittees() => new("The scheme does not appraise committees.");

    /// <summary>The facts that a line looks at, as they stand for an organisation: what its points rest on.</summary>
    public IReadOnlyList<FactRead> FactsRead(SchemeLine line, OrganisationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(facts);
        return _assembler.FactsRead(line, facts);
    }

    /// <summary>Writes the rule network as a graph in the DOT language: a box for each rule, an arrow for each value read.</summary>
    public string ToDot() => NetworkGraph.Write(_network.Rules);

    private void MustCover(DateOnly asOf)
    {
        if (!Scheme.Covers(asOf))
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, $"{Scheme.Name} {Scheme.Edition} is in force from {Scheme.InForceFrom:O}.");
    }

    private AppraisedBatch Run(
        DateOnly asOf, IReadOnlyList<OrganisationFacts> organisations, IReadOnlyList<EnterpriseFacts> enterprises, bool areRejected, CancellationToken cancellation)
    {
        MustCover(asOf);
        var (organisationBatch, enterpriseBatch) = (_network.Batch(asOf, organisations), _network.Batch(asOf, enterprises));
        var result = _network.Run(organisationBatch, enterpriseBatch, cancellation);
        return new AppraisedBatch(
            organisations.Count,
            row => _assembler.Assemble(organisationBatch, result, row),
            () => _duties.Read(organisationBatch, enterpriseBatch, result),
            () => CoverageReader.Read(Scheme, organisationBatch, enterpriseBatch, result, areRejected),
            () => (_committees ?? throw NoCommittees()).Read(organisationBatch, enterpriseBatch));
    }
}

/// <summary>A batch after its rules have fired.</summary>
public sealed class AppraisedBatch
{
    private readonly Func<int, Scorecard> _scorecard;
    private readonly Func<IEnumerable<DutyResult>> _duties;
    private readonly Func<CoverageFindings> _coverage;
    private readonly Func<CommitteeFindings> _committees;

    internal AppraisedBatch(
        int count, Func<int, Scorecard> scorecard, Func<IEnumerable<DutyResult>> duties, Func<CoverageFindings> coverage, Func<CommitteeFindings> committees) =>
        (Count, _scorecard, _duties, _coverage, _committees) = (count, scorecard, duties, coverage, committees);

    /// <summary>The number of organisations.</summary>
    public int Count { get; }

    /// <summary>The scorecard of an organisation, by its position in the batch.</summary>
    public Scorecard Scorecard(int row) => _scorecard(row);

    /// <summary>The duties that are certainly owed, in no particular order.</summary>
    public IEnumerable<DutyResult> Duties() => _duties();

    /// <summary>Adds the batch to a tally of coverage. Once only.</summary>
    public void AddTo(CoverageTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        tally.Add(_coverage());
    }

    /// <summary>Adds what the batch brings to the committees' sums; its duties are added by <see cref="CommitteeTally.AddDuties"/>. Once only.</summary>
    /// <exception cref="InvalidOperationException">The scheme does not appraise committees.</exception>
    public void AddTo(CommitteeTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        tally.Add(_committees());
    }
}
