using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// The trained numbers of a TensorFlow.js graph model: "model.json" lists tensors with name, shape and type, one behind the
/// other in files of little-endian four-byte numbers that break anywhere, even within a tensor (TensorFlow.js, "weights
/// manifest" of the graph-model format). Nothing the list says is believed before it has been held against the files.
/// </summary>
internal sealed class TensorFile
{
    private const string Manifest = "model.json";
    private const long MostBytes = 256L << 20;

    private readonly Dictionary<string, Tensor> tensors;

    private TensorFile(Dictionary<string, Tensor> tensors) => this.tensors = tensors;

    /// <summary>Reads every tensor of 32-bit floating-point numbers in the folder; integers are of the graph's own use and skipped.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or does not hold what the list says.</exception>
    public static TensorFile Read(string folder)
    {
        using var json = FolderFiles.Parse(folder, Manifest);
        try
        {
            var group = json.RootElement.GetProperty("weightsManifest")[0];
            var names = group.GetProperty("paths").EnumerateArray().Select(path => path.GetString() ?? "").ToList();
            using var numbers = new SplitFile(folder, names, MostBytes);
            var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
            foreach (var entry in group.GetProperty("weights").EnumerateArray())
            {
                var name = entry.GetProperty("name").GetString() ?? "";
                var shape = entry.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32()).ToArray();
                var bytes = sizeof(float) * CountOf(name, shape, numbers.Left / sizeof(float));
                switch (entry.GetProperty("dtype").GetString())
                {
                    case "float32":
                        var values = new float[bytes / sizeof(float)];
                        numbers.Read(MemoryMarshal.AsBytes(values.AsSpan()));
                        tensors[name] = new Tensor(LittleEndian(values), shape);
                        break;
                    case "int32":
                        numbers.Skip(bytes);
                        break;
                    case var other:
                        throw new InvalidDataException($"{Manifest} gives {name} the type {other}; expected float32 or int32.");
                }
            }
            return numbers.Left == 0
                ? new TensorFile(tensors)
                : throw new InvalidDataException($"{Manifest} accounts for all but {numbers.Left} bytes of its weight files; expected all.");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException(
                $"{Path.Combine(folder, Manifest)} is not the description of a TensorFlow.js graph model: {e.Message}", e);
        }
    }

    /// <summary>The tensor of that name.</summary>
    /// <exception cref="InvalidDataException">There is none, it has another shape, or a number in it is not finite.</exception>
    public float[] Take(string name, params ReadOnlySpan<int> shape)
    {
        if (!tensors.TryGetValue(name, out var tensor))
            throw new InvalidDataException($"{Manifest} lists no {name}; expected the Universal Sentence Encoder Lite.");
        // Dimensions of one say nothing: [1, 1, 256, 768] is 256 by 768.
        var given = tensor.Shape.Where(dimension => dimension != 1).ToArray();
        if (!shape.SequenceEqual(given))
            throw new InvalidDataException($"{Manifest} gives {name} the shape {string.Join('×', given)}; expected {string.Join('×', shape.ToArray())}.");
        if (!TensorPrimitives.IsFiniteAll<float>(tensor.Values))
            throw new InvalidDataException($"The numbers of {name} are damaged: not all are finite.");
        return tensor.Values;
    }

    private static long CountOf(string name, ReadOnlySpan<int> shape, long most)
    {
        var count = 1L;
        foreach (var dimension in shape)
        {
            if (dimension < 1 || count * dimension > most)
                throw new InvalidDataException($"{Manifest} gives {name} the shape {string.Join('×', shape.ToArray())}, more than its weight files hold.");
            count *= dimension;
        }
        return count <= most ? count : throw new InvalidDataException($"The weight files end before {name}; expected all numbers {Manifest} lists.");
    }

    private static float[] LittleEndian(float[] values)
    {
        if (BitConverter.IsLittleEndian) return values;
        var bits = MemoryMarshal.Cast<float, int>(values.AsSpan());
        BinaryPrimitives.ReverseEndianness(bits, bits);
        return values;
    }
}
