using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BotService.Tests.Indexes.Qdrant;

/// <summary>That requests are held against the description would be worth nothing if nothing ever failed it.</summary>
public sealed class QdrantDescriptionTests
{
    [Theory]
    [InlineData("POST", "/collections/a/points/scroll", "", """{"limit":10,"filter":{"must":[{"key":"type","match":{"value":"letter"}}]}}""", null)]
    [InlineData("POST", "/collections/a/points/scroll", "", """{"limit":10,"filter":{"must":[{"key":"type","match":{"valeu":"letter"}}]}}""", "is none of the alternatives")]
    [InlineData("POST", "/collections/a/points/scroll", "", """{"limit":0}""", "body.limit is below 1")]
    [InlineData("POST", "/collections/a/points/scroll", "", """{"limit":1.5}""", "body.limit is no whole number")]
    [InlineData("POST", "/collections/a/points/scroll", "", """{"witch_payload":true}""", "body.witch_payload is not described")]
    [InlineData("POST", "/collections/a/points/scroll", "", "", "there is no body")]
    [InlineData("PUT", "/collections/a/points", "wait=true", """{"points":[{"id":1,"vector":{}}]}""", null)]
    [InlineData("PUT", "/collections/a/points", "wait=perhaps", """{"points":[{"id":1,"vector":{}}]}""", "wait is no boolean")]
    [InlineData("PUT", "/collections/a/points", "wiat=true", """{"points":[{"id":1,"vector":{}}]}""", "the parameter wiat is not described")]
    [InlineData("PUT", "/collections/a/points", "ordering=strongest", """{"points":[{"id":1,"vector":{}}]}""", "is strongest and none of")]
    [InlineData("PUT", "/collections/a/points", "", """{"points":[{"id":"no-uuid","vector":{}}]}""", "is none of the alternatives")]
    [InlineData("PUT", "/collections/a/points", "", """{"points":[{"id":1}]}""", "has no vector")]
    [InlineData("PUT", "/collections/a/points", "", """{"points":[{"id":1,"vector":{"a":{"indices":[-1],"values":[1]}}}]}""", "is none of the alternatives")]
    [InlineData("PUT", "/collections/a", "", """{"vectors":{"a":{"size":4,"distance":"Cosinus"}}}""", "is none of the alternatives")]
    [InlineData("GET", "/collections/a/pionts", "", "", "is not described")]
    public void A_request_that_is_not_as_described_is_told(string method, string path, string query, string body, string? fault)
    {
        var parameters = query.Length == 0 ? [] : new Dictionary<string, StringValues> { [query.Split('=')[0]] = query.Split('=')[1] };

        var faults = QdrantDescription.Load().Faults(
            method, path, new QueryCollection(parameters), "application/json", body.Length == 0 ? default : JsonDocument.Parse(body).RootElement).ToList();

        if (fault is null) Assert.Empty(faults);
        else Assert.Contains(faults, told => told.Contains(fault, StringComparison.Ordinal));
    }
}
