using System.Linq.Expressions;
using System.Reflection;
using FastExpressionCompiler;
using NRules;
using NRules.Extensibility;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Appraisal.Rules.Network;

/// <summary>
/// The one place that knows the engine's rule builder. A rule has a pattern for its batch and one for each value that another rule
/// writes, and it inserts the value that it writes as a fact linked to the match. The joins are the dependency graph: nothing has a priority.
/// </summary>
/// <remarks>
/// A pattern asks for a value's part and its name. The engine asks each value each condition of its kind in turn, so that names alone would cost
/// the square of a scheme's lines. Values have numbers in their part, and are asked for their shelf and their box before their name.
/// </remarks>
internal static class NRulesCompiler
{
    private const int ValuesInABox = 16;
    private const int ValuesOnAShelf = 256;

    private static readonly MethodInfo s_fire = typeof(NRulesCompiler).GetMethod(nameof(Fire), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Compiles the rules, each one once: the engine would fire the same rule twice.</summary>
    public static ISessionFactory Compile(IReadOnlyList<NetworkRule> rules) => Compile(rules, new QuickCompiler());

    /// <summary>The same, with the engine's conditions and actions made by another compiler.</summary>
    public static ISessionFactory Compile(IReadOnlyList<NetworkRule> rules, IExpressionCompiler compiler)
    {
        var numbers = rules.GroupBy(rule => rule.Part, StringComparer.Ordinal)
            .SelectMany(part => part.Select((rule, number) => ((rule.Part, rule.Id), number)))
            .ToDictionary();
        return new RuleCompiler { ExpressionCompiler = compiler }.Compile(rules.Select(rule => Definition(rule, numbers)));
    }

    private static IRuleDefinition Definition(NetworkRule rule, Dictionary<(string Part, string Id), int> numbers)
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
            var number = numbers[(key.Part, key.Name)];
            pattern.Condition(Is(value, nameof(WrittenValue.Part), key.Part));
            pattern.Condition(Is(value, nameof(WrittenValue.Shelf), number / ValuesOnAShelf));
            pattern.Condition(Is(value, nameof(WrittenValue.Box), number / ValuesInABox));
            pattern.Condition(Is(value, nameof(WrittenValue.Name), key.Name));
            values.Add(value);
        }
        var call = Expression.Call(
            s_fire, context, Expression.Constant(rule), Expression.Constant(numbers[(rule.Part, rule.Id)]), batch, Expression.NewArrayInit(typeof(WrittenValue), values));
        builder.RightHandSide().Action(Expression.Lambda(call, [context, batch, .. values]));
        return builder.Build();
    }

    private static LambdaExpression Is(ParameterExpression value, string property, object wanted) => Expression.Lambda(
        Expression.Equal(Expression.Property(value, property), Expression.Constant(wanted)), value);

    private static void Fire(IContext context, NetworkRule rule, int number, SubjectBatch batch, WrittenValue[] read)
    {
        var written = rule.Write(batch, read);
        (written.Shelf, written.Box) = (number / ValuesOnAShelf, number / ValuesInABox);
        context.InsertLinked(rule.Name, written);
    }

    // The engine has each small condition compiled for itself, which by the runtime's own compiler is most of what it takes to make a network.
    private sealed class QuickCompiler : IExpressionCompiler
    {
        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate => expression.CompileFast();
    }
}
