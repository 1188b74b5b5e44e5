namespace Appraisal.Service.Intake.Rows;

/// <summary>
/// Finds keys in <see cref="PackedKeys"/>. The table is cut by the hash into parts that grow each for itself, so that growing never holds
/// two whole tables. A byte of the hash beside each place keeps most other keys from being looked at; those that are left are compared.
/// </summary>
internal sealed class KeyTable(PackedKeys keys)
{
    /// <summary>What <see cref="Find"/> answers where there is no such key.</summary>
    public const int None = -1;

    private const int PartBits = 10;
    private const int FirstSlots = 16;

    private readonly Part[] _parts = new Part[1 << PartBits];

    /// <summary>The place of a key.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        var hash = HashOf(key);
        ref readonly var part = ref _parts[hash >> 32 - PartBits];
        if (part.Count == 0)
            return None;
        var mark = MarkOf(hash);
        for (var slot = part.SlotOf(hash); part.Marks[slot] != 0; slot = part.After(slot))
        {
            if (part.Marks[slot] == mark && keys.IsAt(part.Places[slot], key))
                return part.Places[slot];
        }
        return None;
    }

    /// <summary>Enters the place of a key that is not in the table yet.</summary>
    public void Add(ReadOnlySpan<char> key, int place)
    {
        var hash = HashOf(key);
        ref var part = ref _parts[hash >> 32 - PartBits];
        if (part.IsFull)
            part = Grown(part);
        part.Add(hash, place);
    }

    private Part Grown(Part part)
    {
        if (part.Count == 0)
            return new Part(FirstSlots);
        var larger = new Part(part.Marks.Length * 3 / 2);
        Span<char> buffer = stackalloc char[PackedKeys.MostCharacters];
        for (var slot = 0; slot < part.Marks.Length; slot++)
        {
            if (part.Marks[slot] != 0)
                larger.Add(HashOf(keys.Read(part.Places[slot], buffer)), part.Places[slot]);
        }
        return larger;
    }

    // Seeded anew in each process, as every hash of texts: no ledger can be made to collide.
    private static uint HashOf(ReadOnlySpan<char> key) => (uint)string.GetHashCode(key);

    private static byte MarkOf(uint hash) => (byte)(hash % byte.MaxValue + 1);

    /// <summary>Open addressing: a key stands at its slot or the next free one. A slot is free where its mark is 0.</summary>
    private struct Part(int slots)
    {
        public readonly byte[] Marks = new byte[slots];

        public readonly int[] Places = new int[slots];

        public int Count { get; private set; }

        /// <summary>One free slot in eight ends every search soon.</summary>
        public readonly bool IsFull => Marks is null || Count >= Marks.Length - Marks.Length / 8;

        public readonly int SlotOf(uint hash) => (int)((ulong)(hash << PartBits) * (ulong)Marks.Length >> 32);

        public readonly int After(int slot) => slot + 1 == Marks.Length ? 0 : slot + 1;

        public void Add(uint hash, int place)
        {
            var slot = SlotOf(hash);
            while (Marks[slot] != 0)
                slot = After(slot);
            (Marks[slot], Places[slot]) = (MarkOf(hash), place);
            Count++;
        }
    }
}
