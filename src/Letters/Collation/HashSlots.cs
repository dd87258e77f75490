using System.Numerics;

namespace Letters.Collation;

/// <summary>
/// Tells the hashes that one sketch alone has, which are nearly all, without a table of them: each falls into a slot, of which there
/// are many more than hashes, and one that is alone there is the only one of its kind. The slots are used again for the next count.
/// </summary>
internal sealed class HashSlots
{
    private const int SlotsPerHash = 8;

    private byte[] slots = new byte[1];

    public void Count(IReadOnlyCollection<ulong[]> sketches)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)sketches.Sum(sketch => sketch.Length) * SlotsPerHash + 1);
        if (slots.Length == size) Array.Clear(slots);
        else slots = new byte[size];
        foreach (var sketch in sketches)
            foreach (var hash in sketch)
                if (!MayBeShared(hash)) slots[SlotOf(hash)]++;
    }

    /// <summary>Whether another sketch may have it too; if not, it is certain that none has.</summary>
    public bool MayBeShared(ulong hash) => slots[SlotOf(hash)] > 1;

    private int SlotOf(ulong hash) => (int)(hash & (uint)(slots.Length - 1));
}
