namespace Appraisal.Populations;

/// <summary>How well an organisation works, and with it the enterprises that it covers; decides how often a line is earned in full.</summary>
public enum QualityProfile
{
    /// <summary>Every line in full, 100 points and not one more: two of them tie through the whole order of nomination.</summary>
    Exemplary,

    /// <summary>Nearly every line in full: mostly base ≥ 90 and every good at ≥ 85 %.</summary>
    Model,

    /// <summary>Mostly 良好 (80–89), sometimes above.</summary>
    Good,

    /// <summary>Mostly 合格 (60–79).</summary>
    Average,

    /// <summary>Mostly 不合格 (below 60).</summary>
    Weak,
}

/// <summary>The shares of the profiles among the organisations that are not exemplary; parts of their own sum.</summary>
/// <param name="Model">Part of <see cref="QualityProfile.Model"/>.</param>
/// <param name="Good">Part of <see cref="QualityProfile.Good"/>.</param>
/// <param name="Average">Part of <see cref="QualityProfile.Average"/>.</param>
/// <param name="Weak">Part of <see cref="QualityProfile.Weak"/>.</param>
public sealed record QualityMix(int Model, int Good, int Average, int Weak)
{
    /// <summary>A district as found: one in sixteen near-perfect, which leaves a few per cent eligible.</summary>
    public static QualityMix Realistic { get; } = new(6, 32, 44, 18);

    internal int[] Weights => [0, Model, Good, Average, Weak];
}
