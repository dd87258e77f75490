using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using BotService.Tests.Indexes.Qdrant;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Qdrant.Client.Grpc;

namespace BotService.Tests.MicrosoftSdk;

/// <summary>
/// The gRPC port of the stand-in for Qdrant: what comes in protobuf's words is put to the stand-in in those of Qdrant's OpenAPI
/// description, against which it holds them, and what it answers goes back as protobuf.
/// </summary>
internal sealed class GrpcStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient rest;

    private GrpcStandIn(WebApplication app, QdrantStandIn standIn)
    {
        this.app = app;
        rest = new HttpClient { BaseAddress = new Uri(standIn.Address) };
        app.MapPost("/qdrant.{service}/{method}", AnswerAsync);
    }

    public string Address => app.Urls.First();

    public static async Task<GrpcStandIn> StartAsync(QdrantStandIn standIn)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        var grpc = new GrpcStandIn(builder.Build(), standIn);
        await grpc.app.StartAsync(TestContext.Current.CancellationToken);
        return grpc;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rest.Dispose();
    }

    private async Task AnswerAsync(HttpContext context, string service, string method)
    {
        context.Response.ContentType = "application/grpc";
        try
        {
            var answer = await DoAsync($"{service}/{method}", await ReadAsync(context.Request), context.Request.Headers["api-key"].ToString());
            var frame = new byte[5 + answer.CalculateSize()];
            BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
            answer.WriteTo(frame.AsSpan(5));
            await context.Response.Body.WriteAsync(frame, context.RequestAborted);
            context.Response.AppendTrailer("grpc-status", "0");
        }
        catch (RpcException e)
        {
            context.Response.AppendTrailer("grpc-status", ((int)e.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
            context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(e.Status.Detail));
        }
    }

    /// <summary>The one message of a call, which is framed by five bytes: not compressed, and so long.</summary>
    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var read = body.ToArray();
        Assert.Equal(0, read[0]);
        Assert.Equal(read.Length - 5, BinaryPrimitives.ReadInt32BigEndian(read.AsSpan(1)));
        return read[5..];
    }

    private Task<IMessage> DoAsync(string call, byte[] sent, string key) => call switch
    {
        "Collections/CollectionExists" => PassAsync(CollectionExistsRequest.Parser.ParseFrom(sent), asked => ("GET", $"{asked.CollectionName}/exists", null), GrpcWords.Exists, key),
        "Collections/Create" => PassAsync(CreateCollection.Parser.ParseFrom(sent), asked => ("PUT", asked.CollectionName, GrpcWords.Of(asked)), GrpcWords.Operated, key),
        "Collections/Delete" => PassAsync(DeleteCollection.Parser.ParseFrom(sent), asked => ("DELETE", asked.CollectionName, null), GrpcWords.Operated, key),
        "Collections/ListAliases" => PassAsync(ListAliasesRequest.Parser.ParseFrom(sent), _ => ("GET", "../aliases", null), GrpcWords.Aliases, key),
        "Collections/UpdateAliases" => PassAsync(ChangeAliases.Parser.ParseFrom(sent), asked => ("POST", "aliases", GrpcWords.Of(asked)), GrpcWords.Operated, key),
        "Points/CreateFieldIndex" => PassAsync(CreateFieldIndexCollection.Parser.ParseFrom(sent), asked => ("PUT", $"{asked.CollectionName}/index?wait={Wait(asked.Wait)}", GrpcWords.Of(asked)), GrpcWords.Updated, key),
        "Points/Upsert" => PassAsync(UpsertPoints.Parser.ParseFrom(sent), asked => ("PUT", $"{asked.CollectionName}/points{Writing(asked.Wait, asked.Ordering)}", GrpcWords.Points(asked.Points)), GrpcWords.Updated, key),
        "Points/Delete" => PassAsync(DeletePoints.Parser.ParseFrom(sent), asked => ("POST", $"{asked.CollectionName}/points/delete{Writing(asked.Wait, asked.Ordering)}", GrpcWords.Selected(asked.Points)), GrpcWords.Updated, key),
        "Points/UpdateBatch" => PassAsync(UpdateBatchPoints.Parser.ParseFrom(sent), asked => ("POST", $"{asked.CollectionName}/points/batch{Writing(asked.Wait, asked.Ordering)}", GrpcWords.Of(asked)), GrpcWords.UpdatedAll, key),
        "Points/Get" => PassAsync(GetPoints.Parser.ParseFrom(sent), asked => ("POST", $"{asked.CollectionName}/points", GrpcWords.Of(asked)), GrpcWords.Got, key),
        "Points/Scroll" => PassAsync(ScrollPoints.Parser.ParseFrom(sent), asked => ("POST", $"{asked.CollectionName}/points/scroll", GrpcWords.Of(asked)), GrpcWords.Scrolled, key),
        "Points/Count" => PassAsync(CountPoints.Parser.ParseFrom(sent), asked => ("POST", $"{asked.CollectionName}/points/count", GrpcWords.Of(asked)), GrpcWords.Counted, key),
        "Points/Query" => PassAsync(QueryPoints.Parser.ParseFrom(sent), asked => ("POST", $"{asked.CollectionName}/points/query", GrpcWords.Of(asked)), GrpcWords.Found, key),
        _ => throw new RpcException(new Status(StatusCode.Unimplemented, $"The stand-in does not do {call}.")),
    };

    private async Task<IMessage> PassAsync<T>(T asked, Func<T, (string Method, string Path, JsonNode? Body)> inRest, Func<JsonNode?, IMessage> answer, string key)
    {
        var (method, path, body) = inRest(asked);
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/collections/{path}");
        if (key.Length > 0) request.Headers.Add("api-key", key);
        // Of known length, as the stand-in wants it.
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = new("application/json") } };
        try
        {
            using var response = await rest.SendAsync(request, TestContext.Current.CancellationToken);
            var told = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
            return response.IsSuccessStatusCode ? answer(told?["result"]) : throw Refused(response.StatusCode, told?["status"]?["error"]?.GetValue<string>() ?? "");
        }
        catch (HttpRequestException e)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, e.Message));
        }
    }

    /// <summary>The codes that the server's own sources give its faults.</summary>
    private static RpcException Refused(HttpStatusCode status, string reason) => new(new Status(
        status switch
        {
            HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
            HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
            HttpStatusCode.NotFound => StatusCode.NotFound,
            HttpStatusCode.Conflict => StatusCode.AlreadyExists,
            HttpStatusCode.ServiceUnavailable => StatusCode.Unavailable,
            >= HttpStatusCode.InternalServerError => StatusCode.Internal,
            _ => StatusCode.InvalidArgument,
        },
        reason));

    private static string Wait(bool wait) => wait ? "true" : "false";

    private static string Writing(bool wait, WriteOrdering? ordering) => $"?wait={Wait(wait)}&ordering={ordering?.Type.ToString().ToLowerInvariant()}";
}
