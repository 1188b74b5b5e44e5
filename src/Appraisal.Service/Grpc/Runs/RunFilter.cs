using Appraisal.Rules.Quantities;
using Appraisal.Service.Grpc.Paging;
using Appraisal.Service.Store.Runs;
using V1 = Appraisal.Contracts.V1;

namespace Appraisal.Service.Grpc.Runs;

/// <summary>The fields by which runs are filtered. Where a run stands only this process knows, so runs are filtered here: they are few.</summary>
internal static class RunFilter
{
    private const string State = "state";
    private const string AsOf = "as_of";
    private const string Scheme = "scheme";
    private const string Edition = "edition";

    public static IReadOnlyList<ListField> Fields { get; } =
        [new(State, FieldKind.Text, State), new(AsOf, FieldKind.Date, AsOf), new(Scheme, FieldKind.Text, Scheme), new(Edition, FieldKind.Text, Edition)];

    /// <summary>Does a condition hold for a run.</summary>
    public static bool Holds(FilterCondition condition, RunRecord run, V1.RunState state)
    {
        var value = condition.Field.Name switch
        {
            State => state.ToString().ToUpperInvariant(),
            AsOf => Figures.Date(run.AsOf),
            Scheme => run.Scheme.Scheme,
            _ => run.Scheme.Edition,
        };
        var order = string.CompareOrdinal(value, (string)condition.Value);
        return condition.Comparison switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
