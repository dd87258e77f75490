namespace BotService.Indexes.Qdrant;

/// <summary>The protocols a Qdrant server is spoken to by.</summary>
internal static partial class QdrantApis
{
    /// <summary>Whether gRPC is among them; it is in the Microsoft SDK edition alone.</summary>
    public static bool HaveGrpc
    {
        get
        {
            var have = false;
            TellGrpc(ref have);
            return have;
        }
    }

    public static IQdrantApi Open(QdrantSettings settings, TimeProvider time)
    {
        IQdrantApi? grpc = null;
        if (settings.IsGrpc) OpenGrpc(settings, time, ref grpc);
        return grpc ?? new QdrantClient(settings, time);
    }

    static partial void TellGrpc(ref bool have);

    static partial void OpenGrpc(QdrantSettings settings, TimeProvider time, ref IQdrantApi? grpc);
}
