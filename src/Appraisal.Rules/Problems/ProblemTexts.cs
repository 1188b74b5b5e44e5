namespace Appraisal.Rules.Problems;

/// <summary>The kinds of problem that a scheme can have.</summary>
public enum ProblemCode
{
    /// <summary>The file is no YAML.</summary>
    Syntax,
    /// <summary>The file, or something in it, is larger than any scheme.</summary>
    TooLarge,
    /// <summary>A key that must be there is missing.</summary>
    MissingKey,
    /// <summary>A key that nothing reads.</summary>
    UnknownKey,
    /// <summary>A list, a mapping or a text where another one is expected.</summary>
    WrongNode,
    /// <summary>A text that does not read as what is expected.</summary>
    WrongValue,
    /// <summary>Two things with one id.</summary>
    DuplicateId,
    /// <summary>A column that a sheet has already: its id or its header.</summary>
    ColumnTaken,
    /// <summary>A formula that does not parse.</summary>
    FormulaSyntax,
    /// <summary>A name that is neither a fact nor a value.</summary>
    UnknownName,
    /// <summary>A function that does not exist.</summary>
    UnknownFunction,
    /// <summary>A formula of one type where another is expected.</summary>
    WrongType,
    /// <summary>Two quantities whose units do not go together.</summary>
    WrongUnit,
    /// <summary>A number too large to be computed exactly.</summary>
    TooWide,
    /// <summary>A value that needs itself.</summary>
    Cycle,
    /// <summary>A value that nothing reads.</summary>
    Unread,
    /// <summary>Points that do not add up.</summary>
    Sum,
    /// <summary>A band that no number can reach, or bands out of order.</summary>
    BandOrder,
    /// <summary>Bands that leave out numbers between them.</summary>
    BandGap,
    /// <summary>A line, total, grade or level that is referred to and does not exist.</summary>
    UnknownReference,
    /// <summary>A bound on a ratio that lacks its per cent sign: 95 where 95 % is meant.</summary>
    PercentSign,
    /// <summary>Two rules that write one value.</summary>
    DoubleWrite,
    /// <summary>Two cells of a case's row that cannot both be right.</summary>
    Contradiction,
    /// <summary>A day in a case's row that lies after the appraisal date.</summary>
    AfterAsOf,
}

/// <summary>The sentences of all problems: Chinese and English side by side, so that neither falls behind.</summary>
internal static class ProblemTexts
{
    private static readonly Dictionary<ProblemCode, (string Chinese, string English)> s_texts = new()
    {
        [ProblemCode.Syntax] = ("不是有效的 YAML:{0}", "not valid YAML: {0}"),
        [ProblemCode.TooLarge] = ("{0} 超出上限 {1}", "{0} exceeds the limit of {1}"),
        [ProblemCode.MissingKey] = ("{0} 缺少必填项“{1}”", "{0} lacks the required key '{1}'"),
        [ProblemCode.UnknownKey] = ("{0} 不认识“{1}”,可用:{2}", "{0} has no key '{1}'; known: {2}"),
        [ProblemCode.WrongNode] = ("{0} 应为{1}", "{0} should be {1}"),
        [ProblemCode.WrongValue] = ("“{0}”不能读作{1}", "'{0}' does not read as {1}"),
        [ProblemCode.DuplicateId] = ("编号“{0}”重复", "the id '{0}' is used twice"),
        [ProblemCode.ColumnTaken] = ("“{0}”不能再作{1}表的列:该表已有“{2}”", "'{0}' cannot be another column of {1}, which has '{2}'"),
        [ProblemCode.FormulaSyntax] = ("公式在“{0}”处无法读懂", "the formula cannot be read at '{0}'"),
        [ProblemCode.UnknownName] = ("不认识的名称“{0}”:既不是事实列,也不是已定义的值", "unknown name '{0}': neither a fact nor a defined value"),
        [ProblemCode.UnknownFunction] = ("没有函数“{0}”(或参数个数不对)", "no function '{0}' (or a wrong number of arguments)"),
        [ProblemCode.WrongType] = ("此处应为{0},实为{1}", "{0} expected here, {1} found"),
        [ProblemCode.WrongUnit] = ("单位不一致:{0} 与 {1}", "units do not go together: {0} and {1}"),
        [ProblemCode.PercentSign] = ("与比率相比的“{0}”是 {0} 倍;应写 {0}%,真要 {0} 倍的写 {1}%", "a ratio is compared with {0}, which is {0} times the whole; write {0}%, or {1}% where it is meant"),
        [ProblemCode.TooWide] = ("“{0}”的结果可能超出可精确计算的范围", "the result of '{0}' may be too large to compute exactly"),
        [ProblemCode.Cycle] = ("循环引用:{0}", "circular reference: {0}"),
        [ProblemCode.Unread] = ("“{0}”没有被任何规则使用", "nothing reads '{0}'"),
        [ProblemCode.Sum] = ("{0} 的分值合计为 {1},应为 {2}", "the points of {0} add up to {1}, {2} expected"),
        [ProblemCode.BandOrder] = ("档次 {0} 永远不会取到(上一档已包含它,或分值未递减)", "band {0} is never reached (the one above covers it, or its points do not fall)"),
        [ProblemCode.BandGap] = ("档次 {0} 与上面各档之间有空隙,落在其中的数不得分", "band {0} leaves a gap to those above it: a number in between earns nothing"),
        [ProblemCode.UnknownReference] = ("引用的“{0}”不存在", "'{0}' is referred to and does not exist"),
        [ProblemCode.DoubleWrite] = ("“{0}”被两条规则写入", "'{0}' is written by two rules"),
        [ProblemCode.Contradiction] = ("{0}:台账里这样填,前者不予采用,按未填报算", "{0}: a ledger would take the former as unreported"),
        [ProblemCode.AfterAsOf] = ("{0} 晚于基准日 {1}:台账里这样填,整行不予采用", "{0} lies after the appraisal date {1}: a ledger's row would be rejected"),
    };

    public static (string Chinese, string English) Of(ProblemCode code) => s_texts[code];
}
