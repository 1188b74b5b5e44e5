using System.Linq.Expressions;
using System.Reflection;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Appraisal.Rules.Network;

/// <summary>
/// The one place that knows the engine's rule builder. A rule has a pattern for its batch and one for each value that another rule
/// writes, matched by part, a line's section and the name (the engine looks at conditions in this order, and most facts fail before
/// the last), and it inserts the value that it writes as a fact linked to the match. The joins are the dependency graph: nothing has a priority.
/// </summary>
internal static class NRulesCompiler
{
    private static readonly MethodInfo s_fire = typeof(NRulesCompiler).GetMethod(nameof(Fire), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Compiles the rules, each one once: the engine would fire the same rule twice.</summary>
    public static ISessionFactory Compile(IReadOnlyList<NetworkRule> rules) => new RuleCompiler().Compile(rules.Select(Definition));

    private static IRuleDefinition Definition(NetworkRule rule)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Name);
        builder.Description(rule.Description);
        builder.Tags(new[] { rule.Part, rule.Dimension }.Where(tag => tag.Length > 0).Concat(rule.Clauses).Distinct(StringComparer.Ordinal));

        var context = Expression.Parameter(typeof(IContext), "context");
        var batchType = rule.IsOfEnterprises ? typeof(EnterpriseBatch) : typeof(OrganisationBatch);
        var batch = Expression.Parameter(builder.LeftHandSide().Pattern(batchType, "batch").Declaration.Type, "batch");
        var values = new List<ParameterExpression>();
        foreach (var key in rule.Reads)
        {
            var pattern = builder.LeftHandSide().Pattern(key.Column, $"v{values.Count}");
            var value = Expression.Parameter(key.Column, pattern.Declaration.Name);
            pattern.Condition(Is(value, nameof(WrittenValue.Part), key.Part));
            if (key.Section.Length > 0)
                pattern.Condition(Is(value, nameof(WrittenValue.Section), key.Section));
            pattern.Condition(Is(value, nameof(WrittenValue.Name), key.Name));
            values.Add(value);
        }
        var call = Expression.Call(s_fire, context, Expression.Constant(rule), batch, Expression.NewArrayInit(typeof(WrittenValue), values));
        builder.RightHandSide().Action(Expression.Lambda(call, [context, batch, .. values]));
        return builder.Build();
    }

    private static LambdaExpression Is(ParameterExpression value, string property, string text) => Expression.Lambda(
        Expression.Equal(Expression.Property(value, property), Expression.Constant(text)), value);

    private static void Fire(IContext context, NetworkRule rule, SubjectBatch batch, WrittenValue[] read) =>
        context.InsertLinked(rule.Name, rule.Write(batch, read));
}
