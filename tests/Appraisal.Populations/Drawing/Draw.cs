using Bogus;

namespace Appraisal.Populations.Drawing;

/// <summary>
/// The randomness of one row: a Bogus randomizer seeded by (seed, purpose, index), so that rows do not depend on the order, the thread
/// or the number in which they are made. Only whole numbers and comparisons reach a fact: no mathematics that machines round differently.
/// </summary>
internal sealed class Draw(int seed, Purpose purpose, long index)
{
    public Randomizer Randomizer { get; } = new(SeedOf(seed, purpose, index));

    /// <summary>From minimum to maximum, both included; the minimum where the maximum lies below.</summary>
    public int Number(int minimum, int maximum) => maximum <= minimum ? minimum : Randomizer.Number(minimum, maximum);

    public long Number(long minimum, long maximum) => Number((int)minimum, (int)maximum);

    /// <summary>True in this share of all draws.</summary>
    public bool Chance(double share) => Randomizer.Double() < share;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Number(0, choices.Length - 1)];

    /// <summary>A position, each as often as its weight says.</summary>
    public int Weighted(params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
            sum += weight;
        var left = Number(1, sum);
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left <= 0)
                return i;
        }
        throw new ArgumentException("Weights must have a positive sum.", nameof(weights));
    }

    /// <summary>A day from the first to the last, both included; the last where the first lies after it.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => last.AddDays(-Number(0, last.DayNumber - first.DayNumber));

    /// <summary>SplitMix64 over the three numbers, cut to the 31 bits of a local seed.</summary>
    private static int SeedOf(int seed, Purpose purpose, long index)
    {
        var mixed = Mix(Mix(Mix(unchecked((ulong)seed)) ^ (ulong)purpose) ^ unchecked((ulong)index));
        return (int)(mixed >> 33);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
