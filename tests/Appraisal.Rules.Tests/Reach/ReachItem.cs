using Appraisal.Rules.Formulas;
using Appraisal.Rules.Recalculation;

namespace Appraisal.Rules.Tests.Reach;

/// <summary>Something that a rule can do, and how to see in a case of the tables that it did.</summary>
/// <param name="Rule">The rule: its part and its id.</param>
/// <param name="Name">What it can do: an outcome, a band, a bound, a fact unreported.</param>
/// <param name="IsReachedBy">Did it, in this case.</param>
internal sealed record ReachItem(string Rule, string Name, Func<ReachCase, bool> IsReachedBy);

/// <summary>A case of the tables: the rule that it is about, the facts, and what the table expects, which its own test asserts.</summary>
internal sealed record ReachCase(string Rule, string Expected, Subject Subject)
{
    public bool? Truth(Formula formula) => FormulaWalker.Truth(formula, Subject);
}
