using System.Text.Json.Nodes;
using Letters.Retrieval.Encoder;

namespace Letters.Tests.Retrieval.Encoder;

/// <summary>What is wrong with the encoder's files is told in a sentence that names the file.</summary>
public sealed class DamagedFolderTests(LoadedEncoder loaded) : IClassFixture<LoadedEncoder>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("encoder").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Contains(
        Path.Combine(folder, "none"), Assert.Throws<InvalidDataException>(() => UniversalSentenceEncoder.Load(Path.Combine(folder, "none"))).Message);

    [Theory]
    [InlineData("vocab.json")]
    [InlineData("model.json")]
    [InlineData("group1-shard7of7")]
    public void A_missing_file_is_named(string file)
    {
        CopyAll();
        File.Delete(Path.Combine(folder, file));
        Assert.Contains($"{Path.Combine(folder, file)} is missing", Problem());
    }

    [Fact]
    public void A_weight_file_cut_short_is_noticed()
    {
        CopyAll();
        using (var file = File.OpenWrite(Path.Combine(folder, "group1-shard3of7"))) file.SetLength(file.Length - 4);
        Assert.Contains("The weight files end before", Problem());
    }

    [Fact]
    public void A_number_that_is_none_is_noticed()
    {
        CopyAll();
        using (var file = File.OpenWrite(Path.Combine(folder, "group1-shard1of7"))) file.Write([0xFF, 0xFF, 0xFF, 0xFF]);
        Assert.Contains("damaged", Problem());
    }

    [Theory]
    [InlineData("vocab.json", "not JSON", "vocab.json is not JSON")]
    [InlineData("vocab.json", "{}", "is not a vocabulary")]
    [InlineData("vocab.json", "[[\"\", 0]]", "is not a vocabulary")]
    [InlineData("vocab.json", "[[\"a\", 0]]", "expected 3×256")]
    [InlineData("model.json", "{", "model.json is not JSON")]
    [InlineData("model.json", "[]", "is not the description")]
    [InlineData("model.json", "{\"weightsManifest\":[]}", "is not the description")]
    [InlineData("model.json", "{\"weightsManifest\":[{\"paths\":[],\"weights\":[]}]}", "lists no")]
    [InlineData("model.json", "{\"weightsManifest\":[{\"paths\":[\"../model.json\"],\"weights\":[]}]}", "bare name")]
    [InlineData("model.json", "{\"weightsManifest\":[{\"paths\":[\"vocab.json\"],\"weights\":[]}]}", "accounts for all but")]
    public void A_file_that_holds_something_else_is_named(string file, string content, string expected)
    {
        CopyAll();
        File.WriteAllText(Path.Combine(folder, file), content);
        Assert.Contains(expected, Problem());
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, 4)]
    [InlineData(0, 4)]
    [InlineData(1 << 24, 1 << 24)]
    public void A_shape_beyond_the_weight_files_is_refused(int rows, int columns)
    {
        CopyAll();
        Change(manifest => manifest["weights"]![0]!["shape"] = new JsonArray(rows, columns));
        Assert.Contains("more than its weight files hold", Problem());
    }

    [Fact]
    public void A_type_of_number_it_does_not_know_is_refused()
    {
        CopyAll();
        Change(manifest => manifest["weights"]![0]!["dtype"] = "float16");
        Assert.Contains("float16; expected float32 or int32", Problem());
    }

    private void Change(Action<JsonNode> change)
    {
        var path = Path.Combine(folder, "model.json");
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        change(json["weightsManifest"]![0]!);
        File.WriteAllText(path, json.ToJsonString());
    }

    private void CopyAll()
    {
        _ = loaded.Encoder;
        foreach (var file in Directory.EnumerateFiles(LoadedEncoder.Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private string Problem()
    {
        Assert.False(UniversalSentenceEncoder.TryLoad(folder, out _, out var problem));
        return problem;
    }
}
