using Appraisal.Rules.Facts;
using Appraisal.Rules.Formulas;
using Appraisal.Rules.Quantities;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Scorecards;

/// <summary>The sentences that say why, in Chinese, in one place. They are rendered from the scheme and what was read, never stored.</summary>
internal sealed class Reasons(Scheme scheme)
{
    private readonly LineFacts _facts = new();
    private readonly FormulaWords _words = new();

    public IReadOnlyList<FactRead> FactsRead(SchemeLine line, OrganisationFacts facts) => _facts.Read(line, facts);

    public string Line(SchemeLine line, LineOutcome outcome, int lowest, string measured, string threshold, OrganisationFacts facts, bool isLost = false) => outcome switch
    {
        LineOutcome.NotApplicable => $"本项不适用({WhyNotApplicable(line)}),{WhereNotApplicable(line)}。",
        LineOutcome.Unreported when line.IsGroup => $"组内有未填报项,按最低计 {Figures.Points(lowest)} 分。",
        LineOutcome.Unreported => $"{Unreported(line, facts)};按最低计 {Figures.Points(lowest)} 分。",
        _ when isLost => $"因“{_words.Of(line.LostIf!)}”,本项全部失分{Result(line, lowest)}",
        _ => $"{What(line, measured, threshold)}{Result(line, lowest)}",
    };

    private static string WhereNotApplicable(SchemeLine line) => line switch
    {
        { Deducts: true } => "不扣分",
        { NotApplicableEarns: NotApplicableEarns.Nothing } => "不得分",
        { NotApplicableEarns: NotApplicableEarns.LeftOut } => $"不计入,同级其余各项得分按比例折算到原满分",
        _ => $"按满分 {Figures.Points(line.RangeHundredths)} 分计",
    };

    public string Condition(SchemeCondition condition, bool? state, string measured, string threshold, IEnumerable<LineResult> lines, OrganisationFacts facts)
    {
        if (state is null)
            return $"尚不能确定,{WhatDecides(condition, lines, facts)}。";
        if (condition.Test is { Bands: [{ Bound: null, If: { } only }, ..] })
            return $"{(state.Value ? "符合" : "不符合")}“{_words.Of(only)}”。";
        var verdict = state.Value ? "符合" : "不符合";
        var detail = condition switch
        {
            { IsNotVetoed: true } => state.Value ? "没有生效的否决事项" : "有生效的否决事项",
            { Test: { Bands: [var band, ..] } test } => Compared(measured, band, threshold, test.Value, "要求") + Otherwise(test.FullIf),
            _ => $"最低 {measured} 分,要求 ≥ {threshold} 分",
        };
        return $"{verdict}:{detail}。";
    }

    private string WhatDecides(SchemeCondition condition, IEnumerable<LineResult> lines, OrganisationFacts facts)
    {
        if (condition.IsNotVetoed)
            return "须更正台账中被退回的否决事项";
        if (condition.Total is { } total)
        {
            var members = LinesOf(total);
            var open = lines.Where(line => line.Outcome == LineOutcome.Unreported && !line.Line.IsGroup && members.Contains(line.Line.Id));
            return $"须补报计分项 {string.Join("、", open.Select(line => line.Line.Id))}";
        }
        return _facts.Missing(condition, facts) is { Count: > 0 } missing ? $"须补报:{string.Join("、", missing)}" : Invalid(ShapeFormulas.Of(condition.Test!));
    }

    // What is there does not count, because a condition of validity does not hold: that condition is the reason.
    private string Invalid(IEnumerable<Formula?> formulas)
    {
        var parts = formulas.OfType<Formula>().SelectMany(FormulaChildren.Walk).ToList();
        if (parts.OfType<PeerFormula>().FirstOrDefault() is { } peers)
            return $"没有“{peers.Text}”的同类比较(须与同类党组织一并考评)";
        var conditions = parts.OfType<ValidWhere>().Select(valid => _words.Of(valid.Condition));
        return conditions.FirstOrDefault() is { } condition ? $"数据无效,须满足“{condition}”" : "有同组的事项无法辨认";
    }

    private HashSet<string> LinesOf(string id)
    {
        var total = scheme.Total(id);
        if (total is null)
            return [id, .. scheme.Lines.Where(line => line.Parent == id).Select(line => line.Id)];
        return [.. total.Of.SelectMany(LinesOf)];
    }

    private string Unreported(SchemeLine line, OrganisationFacts facts)
    {
        if (_facts.Missing(line, facts) is { Count: > 0 } missing)
            return $"未填报:{string.Join("、", missing)}";
        return _facts.LacksEnterprises(line, facts) ? "没有所属企业,无从读取" : Invalid(ShapeFormulas.Of(line));
    }

    private static string Result(SchemeLine line, int lowest) => line.Deducts
        ? lowest == 0 ? ",不扣分。" : $",扣 {Figures.Points(-lowest)} 分。"
        : $",得 {Figures.Points(lowest)} 分(满分 {Figures.Points(line.RangeHundredths)})。";

    private string What(SchemeLine line, string measured, string threshold)
    {
        if (line.Group is { } group)
            return $"{(group.StartHundredths > 0 ? $"起评 {Figures.Points(group.StartHundredths)} 分,组内各项扣减后" : "组内各项得分与扣减相抵后")}{(group.AtMostHundredths is { } most ? $",封顶 {Figures.Points(most)} 分" : "")}";
        return line is { Says: { } says, Shape: BandsShape { Bands: [{ Bound: null }, ..] } }
            ? $"{Verdict(measured)}“{says}”"
            : What(line.Shape!, measured, threshold);
    }

    private string What(LineShape shape, string measured, string threshold) => shape switch
    {
        BandsShape { Bands: [var band, ..] } bands => Compared(measured, band, threshold, bands.Value, bands.Bands.Count > 1 ? "最高档要求" : "要求") + Otherwise(bands.FullIf),
        GradesShape { Value: FactFormula { Column: var column } } =>
            $"等次为“{column.Choices.FirstOrDefault(choice => choice.Id == measured)?.Text}”",
        CountedShape { Asked: not null } counted => $"实有 {measured},要求 {threshold},每少 1 扣 {Number(counted.Each)} 分{AtLeast(counted.AtLeastHundredths)}",
        CountedShape counted => $"共 {measured},每 1 扣 {Number(counted.Each)} 分{AtLeast(counted.AtLeastHundredths)}",
        PerPointShape perPoint => $"实际 {Shown(measured)},目标 {Bound(threshold, true)},每低 1 个百分点扣 {Number(perPoint.RatePerPoint)} 分{AtLeast(perPoint.AtLeastHundredths)}",
        LinearShape linear => $"实际 {Shown(measured)},{Linear(linear, threshold)}",
        PartsShape { IsChecklist: true } checklist => Checklist(checklist, measured.Split(';')),
        ProportionShape proportion => $"实际 {Shown(measured)},达到 {Bound(threshold, FormulaShape.IsRatio(proportion.Value))} 得满分,不足按比例",
        PartsShape parts => string.Join(";", parts.Parts.Zip(
            measured.Split(';').Zip(threshold.Split(';')), (part, read) => $"{part.Text}:{What(part.Shape, read.First, read.Second)}")),
        ItemsShape items => $"{items.By.Sheet.Header}计 {measured} 分,封顶 {threshold} 分",
        _ => throw new InvalidOperationException($"A shape without reasons: {shape.GetType().Name}."),
    };

    private static string AtLeast(int hundredths) => hundredths == 0 ? "" : $",最少得 {Figures.Points(hundredths)} 分";

    private string Linear(LinearShape shape, string threshold)
    {
        var isRatio = FormulaShape.IsRatio(shape.Value);
        if (shape.Rate is { } rate)
        {
            var unit = rate.IsPerPoint ? "" : UnitOf(shape.Value);
            return $"{(rate.IsPerPoint ? $"从 {At(shape.Knots[0].At)} 起每高 1 个百分点得" : $"每 1 {unit}得")} {Number(rate.Each)} 分,到 {Bound(threshold, isRatio)} {unit}为满分";
        }
        return $"{string.Join("、", shape.Knots.Select(knot => $"{At(knot.At)} 得 {Figures.Points(knot.Hundredths)} 分"))},其间按比例";

        string At(Formula at) => Bound(_words.Of(at), isRatio);
    }

    // As people write it behind a number; empty where the formula is more than one column.
    private static string UnitOf(Formula value) => value switch
    {
        FactFormula { Column: var column } => column.Unit,
        ValidWhere valid => UnitOf(valid.Value),
        Aggregate { Function: AggregateFunction.Sum, Body: FactFormula { Column: var column } } => column.Unit,
        _ => "",
    };

    private static string Checklist(PartsShape shape, string[] measured)
    {
        var missing = shape.Parts.Where((_, k) => measured[k] != "true").ToLookup(part => part.Shape is BandsShape { Bands: [{ If: FactFormula }] });
        var count = shape.Parts.Count;
        var parts = new[] { Listed(",缺:", missing[true].Select(part => Thing(part.Text))), Listed(",不符合:", missing[false].Select(part => part.Text)) };
        return $"{count} 项中有 {count - missing.Sum(group => group.Count())} 项{string.Concat(parts)}";

        static string Listed(string before, IEnumerable<string> texts) => texts.Any() ? $"{before}{string.Join("、", texts)}" : "";
    }

    // What is lacking is the flag, not having it; 有效, 有无, 有关 and 有限 are words of their own.
    private static string Thing(string text) => text is ['有', not ('效' or '无' or '关' or '限'), ..] ? text[1..] : text;

    private string Otherwise(Formula? or) => or is null ? "" : $"(或“{_words.Of(or)}”)";

    private string Compared(string measured, Band band, string threshold, Formula? value, string asks)
    {
        if (band.Bound is null)
            return $"{Verdict(measured)}“{_words.Of(band.If!)}”";
        if (measured.EndsWith("/0", StringComparison.Ordinal) || measured.EndsWith("/0.00", StringComparison.Ordinal))
            return $"实际 {measured},分母为 0";
        var isRatio = FormulaShape.IsRatio(value!);
        var sign = band.From is not null ? "≥" : band.Above is not null ? ">" : "≤";
        var upper = band is { From: not null, To: { } to } ? $" 且 ≤ {Bound(_words.Of(to), isRatio)}" : "";
        var also = band.If is { } condition ? $",且“{_words.Of(condition)}”" : "";
        return $"实际 {Shown(measured)},{asks} {sign} {Bound(threshold, isRatio)}{upper}{also}";
    }

    // The bound of a ratio as the percentage that people compare it with.
    private static string Bound(string threshold, bool isRatio) => threshold.Length == 0
        ? "(因未填报无从计算)"
        : isRatio && decimal.TryParse(threshold, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var bound)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bound * 100:0.####}%")
            : threshold;

    private static string Verdict(string measured) => measured switch { "true" => "符合", "false" => "不符合", _ => "未填报" };

    private string WhyNotApplicable(SchemeLine line)
    {
        var zero = line.Shape is BandsShape or PerPointShape or ProportionShape or LinearShape or PartsShape ? "分母为 0" : "";
        return line.NotApplicableIf is { } condition
            ? zero.Length > 0 && ShapeFormulas.Of(line.Shape!).OfType<Arithmetic>().Any() ? $"{_words.Of(condition)},或{zero}" : _words.Of(condition)
            : zero;
    }

    private static string Number(NumberLiteral number) => Figures.Exact(number.Numerator, number.Denominator, 2);

    // A ratio is shown with its percentage as the scheme rounds; the exact numbers stand before it.
    private string Shown(string measured)
    {
        if (measured.Length == 0)
            return "无";
        var slash = measured.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !TryTenThousandths(measured.AsSpan(0, slash), out var above) || !TryTenThousandths(measured.AsSpan(slash + 1), out var below) || below == 0)
            return measured;
        return $"{measured}({Figures.Percent(above, below, scheme.ShownRatios == RatioRounding.HalfUp)}%)";
    }

    // Both sides of a ratio have at most four decimals, so that their ten-thousandths are whole.
    private static bool TryTenThousandths(ReadOnlySpan<char> text, out Int128 value)
    {
        var point = text.IndexOf('.');
        var places = point < 0 ? 0 : text.Length - point - 1;
        var (whole, rest) = (Int128.Zero, 0L);
        if (places > 4
            || !Int128.TryParse(point < 0 ? text : text[..point], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out whole)
            || (places > 0 && !long.TryParse(text[(point + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out rest)))
        {
            value = 0;
            return false;
        }
        value = whole * 10_000 + rest * Scaled.PowerOfTen(4 - places);
        return true;
    }
}
