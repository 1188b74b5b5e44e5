using Appraisal.Rules.Facts;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;
using NRules;
using NRules.Diagnostics;

namespace Appraisal.Rules.Network;

/// <summary>
/// The rules of one edition of a scheme, compiled once for all batches and threads. A batch is a session; one that was cancelled or in
/// which a rule threw leaves nothing behind.
/// </summary>
internal sealed class RuleNetwork
{
    private readonly ISessionFactory _factory;

    /// <summary>A network of rules that are known to be sound.</summary>
    public RuleNetwork(IReadOnlyList<NetworkRule> rules, BatchLayout organisations, BatchLayout enterprises)
        : this(rules, organisations, enterprises, NRulesCompiler.Compile(rules))
    {
    }

    /// <summary>The same, with the rules compiled already.</summary>
    public RuleNetwork(IReadOnlyList<NetworkRule> rules, BatchLayout organisations, BatchLayout enterprises, ISessionFactory factory) =>
        (Rules, Organisations, Enterprises, _factory) = (rules, organisations, enterprises, factory);

    public IReadOnlyList<NetworkRule> Rules { get; }

    /// <summary>What the engine tells of its work in every session.</summary>
    public IEventProvider Events => _factory.Events;

    public BatchLayout Organisations { get; }

    public BatchLayout Enterprises { get; }

    /// <summary>Compiles a scheme; null with a problem where a formula cannot be computed exactly, or the rules do not order.</summary>
    public static RuleNetwork? Compile(Scheme scheme, ProblemList problems)
    {
        try
        {
            var compiler = SchemeCompiler.Compile(scheme);
            NetworkChecks.Check(compiler.Rules, problems, scheme.Places.Of());
            return problems.IsEmpty ? new RuleNetwork(compiler.Rules, compiler.Organisations, compiler.Enterprises) : null;
        }
        catch (FormulaTooWideException exception)
        {
            problems.Add(ProblemCode.TooWide, exception.Place ?? scheme.Places.Of(), exception.Message);
            return null;
        }
    }

    /// <summary>Runs every rule over a batch once.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the session is thrown away.</exception>
    /// <exception cref="InvalidOperationException">Not every rule fired once: a value was never written. Nothing is kept.</exception>
    public NetworkResult Run(OrganisationBatch organisations, EnterpriseBatch enterprises, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var session = _factory.CreateSession();
        // Values go on in rounds, all that the rules of one round wrote at once: the engine looks at a condition once for a round, not
        // once for a value. What fires, and after what, is the joins' business all the same.
        session.AutoPropagateLinkedFacts = false;
        session.InsertAll([organisations, enterprises]);
        var fired = 0;
        try
        {
            do
                fired += session.Fire(cancellation);
            while (!cancellation.IsCancellationRequested && session.PropagateLinked().Any());
        }
        catch (RuleRhsExpressionEvaluationException exception) when (exception.InnerException is not null)
        {
            throw new InvalidOperationException($"规则 {exception.RuleName} 执行失败 / rule {exception.RuleName} failed: {exception.InnerException.Message}", exception);
        }
        // The engine returns quietly with part of the work done when it is cancelled, and when a value that a rule waits for never comes.
        cancellation.ThrowIfCancellationRequested();
        if (fired != Rules.Count)
            throw new InvalidOperationException($"{fired} of {Rules.Count} rules fired: a value that a rule reads was never written.");
        return new NetworkResult(session.Query<WrittenValue>());
    }

    public OrganisationBatch Batch(DateOnly asOf, IReadOnlyList<OrganisationFacts> subjects) => new(Organisations, asOf, subjects);

    public EnterpriseBatch Batch(DateOnly asOf, IReadOnlyList<EnterpriseFacts> subjects) => new(Enterprises, asOf, subjects);
}

/// <summary>The values that the rules wrote over one batch.</summary>
internal sealed class NetworkResult(IEnumerable<WrittenValue> values)
{
    private readonly Dictionary<(string Part, string Name), WrittenValue> _values = values.ToDictionary(value => (value.Part, value.Name));

    public PointsColumn Points(string part, string name) => (PointsColumn)_values[(part, name)];

    public TruthColumn Truths(string part, string name) => (TruthColumn)_values[(part, name)];

    public GradeColumn Grades => (GradeColumn)_values[(Part.Grade, "grade")];
}
