using Appraisal.Benchmarks.Straight;
using Appraisal.Populations;
using Appraisal.Rules;
using Appraisal.Rules.Facts;
using Appraisal.Rules.Network;
using Appraisal.Rules.Problems;
using Appraisal.Rules.Schemes;

namespace Appraisal.Benchmarks.Comparison;

/// <summary>A population with both ways of scoring it, from the same rows to results in arrays.</summary>
internal sealed class Contest
{
    private readonly AppraisalEngine _engine;
    private readonly OrganisationFacts[] _organisations;

    private Contest(Scheme scheme, DateOnly asOf, IReadOnlyList<OrganisationFacts> organisations)
    {
        (AsOf, _organisations) = (asOf, [.. organisations]);
        _engine = AppraisalEngine.Create(scheme);
        Rules = RuleNetwork.Compile(scheme, new ProblemList(), new Place(scheme.Name, 1, 1))
            ?? throw new InvalidOperationException("The default scheme does not compile.");
    }

    public DateOnly AsOf { get; }

    public RuleNetwork Rules { get; }

    public int Count => _organisations.Length;

    public static Contest Of(int organisations, int seed) =>
        Of(LedgerAssembly.Organisations(Population.Of(seed, organisations)), new PopulationOptions().AsOf);

    public static Contest Of(IReadOnlyList<OrganisationFacts> organisations, DateOnly asOf) =>
        new(SchemeLibrary.Load(SchemeLibrary.Default), asOf, organisations);

    public ArraySegment<OrganisationFacts> Slice(int start, int count) => new(_organisations, start, count);

    public StraightResults Straight(int start, int count) => StraightScorer.Score(AsOf, Slice(start, count));

    public (OrganisationBatch Organisations, EnterpriseBatch Enterprises) Build(int start, int count)
    {
        var slice = Slice(start, count);
        return (Rules.Batch(AsOf, slice), Rules.Batch(AsOf, EnterpriseFacts.Of(slice)));
    }

    public NetworkResult Network(int start, int count)
    {
        var (organisations, enterprises) = Build(start, count);
        return Rules.Run(organisations, enterprises, CancellationToken.None);
    }

    public Rules.Scorecards.Scorecard Scorecard(int row) => _engine.Score(AsOf, _organisations[row]);
}
