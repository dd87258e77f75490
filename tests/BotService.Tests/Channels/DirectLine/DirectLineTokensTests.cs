using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BotService.Channels.DirectLine;
using BotService.Channels.Embed;
using Microsoft.AspNetCore.Http;

namespace BotService.Tests.Channels.DirectLine;

public sealed class DirectLineTokensTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly SetTime time = new();
    private readonly DirectLineTokens tokens;

    public DirectLineTokensTests() => tokens = new DirectLineTokens(new SigningKey(Key), time);

    [Fact]
    public void A_token_says_what_was_written_into_it()
    {
        var visitor = tokens.For(Visitor.Unknown());
        Assert.Equal(visitor, tokens.Read(tokens.Write(visitor)));
        Assert.StartsWith("dl_", visitor.User, StringComparison.Ordinal);
        Assert.NotEqual(visitor.Conv, tokens.For(Visitor.Unknown()).Conv);
    }

    [Fact]
    public void A_token_lasts_its_lifetime_and_not_a_second_longer()
    {
        var written = tokens.Write(tokens.For(Visitor.Unknown()));
        time.Pass(DirectLineTokens.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(tokens.Read(written));
        time.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(tokens.Read(written));
    }

    [Fact]
    public void A_renewed_token_lasts_longer_for_the_same_user_and_conversation()
    {
        var visitor = tokens.For(Visitor.Unknown());
        time.Pass(TimeSpan.FromMinutes(20));
        var renewed = tokens.Renew(visitor);
        Assert.Equal((visitor.User, visitor.Conv), (renewed.User, renewed.Conv));
        Assert.Equal(visitor.Exp + 1200, renewed.Exp);
    }

    [Fact]
    public void A_token_changed_anywhere_is_no_token()
    {
        var written = tokens.Write(tokens.For(Visitor.Unknown()));
        for (var i = 0; i < written.Length; i++)
        {
            var changed = written[..i] + (written[i] == 'A' ? 'g' : 'A') + written[(i + 1)..];
            Assert.Null(tokens.Read(changed));
        }
    }

    [Fact]
    public void A_token_of_another_key_or_without_signature_is_no_token()
    {
        var other = new DirectLineTokens(new SigningKey(RandomNumberGenerator.GetBytes(32)), time);
        Assert.Null(tokens.Read(other.Write(other.For(Visitor.Unknown()))));

        var unsigned = Encode("""{"alg":"none","typ":"JWT"}""") + "." + Encode("""{"conv":"c","user":"dl_u","exp":99999999999}""") + ".";
        Assert.Null(tokens.Read(unsigned));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d")]
    public void Anything_else_is_no_token(string? written) => Assert.Null(tokens.Read(written));

    [Fact]
    public void A_token_kept_in_a_file_outlives_the_process()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("letters-key-").FullName, "new", "direct-line.key");
        var log = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        var before = new DirectLineTokens(SigningKey.KeptIn(file, log), time);
        var after = new DirectLineTokens(SigningKey.KeptIn(file, log), time);
        Assert.NotNull(after.Read(before.Write(before.For(Visitor.Unknown()))));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("https://a.example", true)]
    [InlineData("https://b.example:8443", true)]
    [InlineData("https://b.example", false)]
    [InlineData("http://a.example", false)]
    [InlineData("https://a.example.attacker.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)]
    public void A_token_is_for_the_pages_it_was_made_for_and_for_programs(string? origin, bool isGood)
    {
        Assert.True(WebOrigin.TryRead("https://a.example", out var a) & WebOrigin.TryRead("https://b.example:8443", out var b));
        var written = tokens.Write(tokens.For(Visitor.Unknown() with { Origins = [a, b], Name = "Ann" }));
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = $"Bearer {written}";
        if (origin is not null) request.Headers.Origin = origin;
        Assert.Equal(isGood, tokens.Of(request) is { Name: "Ann" });
    }

    [Fact]
    public void The_longest_token_is_read_again()
    {
        var origins = Enumerable.Range(0, 4).Select(i => WebOrigin.TryRead($"https://{new string('a', 60)}.{new string('b', 60)}.{new string('c', 60)}.{i}.example:65535", out var origin) ? origin : default);
        var longest = tokens.For(new Visitor($"dl_{new string('x', 64)}", new string('é', 100), [.. origins]));
        Assert.Equal(longest, tokens.Read(tokens.Write(longest)));
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
