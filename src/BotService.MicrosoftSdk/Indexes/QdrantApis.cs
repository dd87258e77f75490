using BotService.MicrosoftSdk.Indexes;

namespace BotService.Indexes.Qdrant;

internal static partial class QdrantApis
{
    static partial void TellGrpc(ref bool have) => have = true;

    static partial void OpenGrpc(QdrantSettings settings, TimeProvider time, ref IQdrantApi? grpc) => grpc = new GrpcQdrant(settings, time);
}
