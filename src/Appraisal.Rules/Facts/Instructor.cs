namespace Appraisal.Rules.Facts;

/// <summary>A Party-building instructor 党建工作指导员 sent by a committee.</summary>
[Sheet("instructors", "党建工作指导员", Required = false)]
public sealed class Instructor : FactRow
{
    /// <summary>A row with nothing reported yet.</summary>
    public Instructor() : base(FactCatalogue.Of<Instructor>())
    {
    }

    /// <summary>指导员编号.</summary>
    [Fact(CellType.Code, "instructor_id", "指导员编号", Key = true, Source = "组织部")]
    public string? InstructorId { get => Text(); init => SetText(value); }

    /// <summary>派出党(工)委.</summary>
    [Fact(CellType.Code, "committee_id", "派出党(工)委", References = "committees", Source = "组织部")]
    public string? CommitteeId { get => Text(); init => SetText(value); }

    /// <summary>专职.</summary>
    [Fact(CellType.Truth, "full_time", "专职", Source = "组织部")]
    public bool? FullTime { get => Truth(); init => SetTruth(value); }

    /// <summary>月均驻点天数 (天).</summary>
    [Fact(CellType.Decimal, "visit_days_per_month", "月均驻点天数", Unit = "天", Source = "组织部")]
    public decimal? VisitDaysPerMonth { get => Amount(); init => SetAmount(value); }

    /// <summary>当年培训天数 (天).</summary>
    [Fact(CellType.Decimal, "training_days", "当年培训天数", Unit = "天", Source = "组织部")]
    public decimal? TrainingDays { get => Amount(); init => SetAmount(value); }
}
