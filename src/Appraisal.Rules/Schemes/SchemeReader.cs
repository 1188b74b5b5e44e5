using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Problems;

namespace Appraisal.Rules.Schemes;

/// <summary>Reads a scheme from YAML and tells every problem at once.</summary>
public static class SchemeReader
{
    /// <summary>No marking sheet comes near; a longer text is refused before it is parsed.</summary>
    public const int MaximumCharacters = 2_000_000;

    /// <summary>Reads a scheme that stands in one file, or extends a shipped one; null where it has problems. Of one that changes with time: as it is last.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">The file's name, for the places of problems.</param>
    /// <param name="problems">Everything that is wrong, in the order of the file.</param>
    public static Scheme? Read(string text, string file, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new SchemeFile(file, text), _ => null, out problems)?.Periods[^1];
    }

    /// <summary>Reads a scheme that a run has stored, as the version read it that stored it; null where it has problems.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">What it is called, for the places of problems.</param>
    /// <param name="problems">Everything that is wrong, in the order of the text.</param>
    public static Scheme? ReadStored(string text, string file, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new SchemeFile(file, text), _ => null, new ProblemList(isOfStored: true), out problems)?.Periods[^1];
    }

    /// <summary>Reads a scheme with all that it extends, in each of its periods; null where it has problems.</summary>
    /// <param name="file">The file.</param>
    /// <param name="beside">Finds a file that stands beside it, by its name; null where there is none.</param>
    /// <param name="problems">Everything that is wrong, file by file in the order of each.</param>
    public static SchemeEditions? Read(SchemeFile file, Func<string, SchemeFile?> beside, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(beside);
        return Read(file, beside, new ProblemList(), out problems);
    }

    private static SchemeEditions? Read(SchemeFile file, Func<string, SchemeFile?> beside, ProblemList list, out IReadOnlyList<Problem> problems)
    {
        var composer = new SchemeComposer(beside, list);
        var tree = composer.Compose(file);
        var periods = tree is null ? [] : SchemeDates.Periods(tree, list);
        foreach (var absent in periods.Count > 0 ? Absent(periods[0]) : [])
            list.Add(ProblemCode.UnknownReference, absent.Value.Place, absent.Key);
        var isWritten = composer.Base is null && periods is [var only] && ReferenceEquals(only, tree);
        var schemes = Schemes(periods, period => isWritten ? file.Text : SchemeYaml.Write(period), list);
        var order = composer.Files.Select(read => read.Name).ToList();
        var found = composer.Base is { } under && tree is not null ? SchemeBlame.Told(list.Problems, tree, under, file.Name) : list.Problems;
        problems = [.. found.Distinct().OrderBy(problem => order.IndexOf(problem.Place.File)).ThenBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column)];
        return list.IsEmpty
            ? new SchemeEditions(schemes, composer.Files, isWritten, composer.Base is { } extended ? SchemeChanges.Between(extended, tree!) : [])
            : null;
    }

    /// <summary>What is wrong in a scheme as it is written, without what another file makes of it.</summary>
    internal static IReadOnlyList<Problem> ProblemsOf(SchemeTree tree)
    {
        var list = new ProblemList();
        Schemes(SchemeDates.Periods(tree, list), _ => "", list);
        return list.Problems;
    }

    // Once something is wrong, further periods are looked at only as far as they are quickly read: most of what is wrong stands in each.
    private static List<Scheme> Schemes(IReadOnlyList<SchemeTree> periods, Func<SchemeTree, string> text, ProblemList problems)
    {
        var schemes = new List<Scheme>();
        var nodes = 0;
        foreach (var period in periods)
        {
            nodes += period.Count();
            if (!problems.IsEmpty && nodes > SchemeYaml.MaximumNodes && schemes.Count < periods.Count && period != periods[0])
                break;
            var ofPeriod = new ProblemList(problems.IsOfStored);
            var scheme = new Reading(new SchemeNode(period, "", ofPeriod), ofPeriod).Scheme(SchemePlaces.Of(period), schemes.LastOrDefault()?.Sheets);
            // What refers to nothing is told beside all else; the rest is looked at once every part is sound.
            if (ofPeriod.IsEmpty)
                SchemeChecks.Check(scheme, ofPeriod);
            else
                SchemeChecks.CheckReferences(scheme, ofPeriod);
            if (ofPeriod.IsEmpty)
                schemes.Add(scheme.WrittenAs(text(period)));
            problems.Add(ofPeriod);
        }
        return schemes;
    }

    // What is to be taken away must have been there.
    private static IEnumerable<TreeEntry> Absent(SchemeTree tree) => tree switch
    {
        MappingTree mapping => mapping.Entries.SelectMany(entry => entry.Value is ScalarTree { IsAbsent: true } ? [entry] : Absent(entry.Value)),
        ListTree list => list.Items.SelectMany((item, k) => item is ScalarTree { IsAbsent: true } ? [new TreeEntry(ScalarTree.AbsentWord, item.Place, item)] : Absent(item)),
        _ => [],
    };

    private sealed class Reading(SchemeNode root, ProblemList problems)
    {
        public Scheme Scheme(SchemePlaces places, FactSheets? before)
        {
            var documents = root.Mapping("documents") is { } titles
                ? titles.Keys.Select(name => (name, titles.Text(name) ?? "")).ToList()
                : [];
            if (documents.Count == 0)
                problems.Add(ProblemCode.MissingKey, root.PlaceOf("documents"), "documents", new Words("文件", "a document"));
            var facts = new OwnFactReader(root, problems);
            var sheets = facts.Read(before);
            var context = new SchemeContext(root, documents, sheets, problems) { FactsAtFault = facts.AtFault };
            var lines = new LineReader(context);
            var totals = new TotalReader(context, lines);
            var (grading, eligibility, measures, duties) = (new GradeReader(context), new EligibilityReader(context), new MeasureReader(context), new DutyListReader(context));

            var (satisfaction, satisfactionName, satisfactionText) = Satisfaction(context);
            var force = root.Mapping("in_force");
            var name = root.Text("scheme");
            var edition = root.Text("edition");
            var title = root.Text("title");
            var from = force?.Date("from");
            var to = force?.Date("to", required: false);
            if (to < from)
                force!.Wrong<DateOnly>("to", force.Text("to")!, new Words("不早于 from 的日期", "a date not before from"));
            var sections = totals.Sections();
            var sums = totals.Sums();
            var vetoes = grading.Vetoes();
            var grades = grading.Grades(sums.Count > 0 ? sums[^1].Id : "");
            var conditions = eligibility.Conditions([.. sections, .. sums]);
            var levels = eligibility.Levels();
            var process = SchemeProcess.Read(context);
            var (measured, targets, owed) = (measures.Measures(), measures.Targets(), duties.Duties());
            var scheme = new Scheme(satisfaction, places)
            {
                Name = name ?? "",
                Edition = edition ?? "",
                Title = title ?? "",
                InForceFrom = from ?? DateOnly.MinValue,
                InForceTo = to,
                Documents = documents,
                Sheets = sheets,
                ShownRatios = measures.ShownRatios(),
                Lines = lines.Lines,
                Totals = [.. sections, .. sums],
                Vetoes = vetoes,
                Grades = grades,
                Conditions = conditions,
                Levels = levels,
                Process = process,
                Peers = context.Compared.All(lines.Lines, [.. sections, .. sums]),
                Order = root.Has("order") ? [.. root.Texts("order").Select(entry => entry.Text)] : [grades.Of],
                CultivationRequires = eligibility.CultivationRequires(),
                Measures = measured,
                Targets = targets,
                Duties = owed,
                Committees = new CommitteeReader(context, measured, targets, owed).Read(),
                Proposals = new ProposalReader(context, owed).Read(),
                SizeClasses = measures.SizeClasses(),
                SatisfactionName = satisfactionName,
                SatisfactionText = satisfactionText,
            };
            context.TellUnread();
            force?.Done();
            root.Done();
            return scheme;
        }

        // A scheme that says nothing of the satisfaction cannot name it, in its order least of all; it is shown all the same.
        private (Formula Formula, string Name, string Text) Satisfaction(SchemeContext context)
        {
            if (root.Mapping("satisfaction", required: false) is not { } node)
                return (UsualSatisfaction, "", "满意率");
            var (name, place, text) = (node.Text("value") ?? "", node.PlaceOf("value"), node.Text("text"));
            node.Done();
            var formula = context.Value(name, place);
            if (formula is not { Kind: FormulaKind.Number } && (formula is not null || !context.Has(name)) && name.Length > 0)
                problems.Add(ProblemCode.UnknownReference, place, name);
            return (formula ?? FormulaNumbers.Zero, name, text ?? "");
        }

        private static Formula UsualSatisfaction => new Arithmetic(
            ArithmeticOperator.Divide,
            new FactFormula(Owner.Subject, FactCatalogue.Organisations["votes_satisfied"]),
            new FactFormula(Owner.Subject, FactCatalogue.Organisations["votes_valid"]));
    }
}
