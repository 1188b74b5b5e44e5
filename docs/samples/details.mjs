// Reads the details of an error: a google.rpc.Status in the trailer grpc-status-details-bin.
import google from 'google-proto-files';
import protobuf from 'protobufjs';

const root = new protobuf.Root();
root.resolvePath = (_, file) => google.getProtoPath('..', file);
root.loadSync(['google/rpc/status.proto', 'google/rpc/error_details.proto']);

/** The details of an error of a call, by the names of their types: ErrorInfo, BadRequest, LocalizedMessage, RetryInfo. */
export function detailsOf(error) {
  const [bytes] = error.metadata.get('grpc-status-details-bin');
  const details = bytes ? root.lookupType('google.rpc.Status').decode(bytes).details : [];
  return Object.fromEntries(details.map(({ type_url: url, value }) => {
    const type = root.lookupType(url.split('/').pop());
    return [type.name, type.decode(value)];
  }));
}
