/** A function as it is commonly written: gets the photograph from S3, resizes it with sharp, puts the rendition. */
import {GetObjectCommand, PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import sharp from 'sharp';
import {serve} from './runtime.mjs';

sharp.concurrency(1);
const s3 = new S3Client({forcePathStyle: true});

async function make({mediaId, group}) {
  const {Body} = await s3.send(new GetObjectCommand({Bucket: process.env.UPLOADS_BUCKET, Key: mediaId}));
  const photograph = await Body.transformToByteArray();
  for (const {name, width, quality} of group.renditions) {
    const rendition = await sharp(photograph).autoOrient().resize(width).jpeg({quality}).toBuffer();
    await s3.send(
      new PutObjectCommand({
        Bucket: process.env.RENDITIONS_BUCKET,
        Key: `${mediaId}/${group.name}/${name}-peer.jpg`,
        ContentType: 'image/jpeg',
        Body: rendition,
      }),
    );
  }
}

await serve(async ({Records}) => {
  for (const {body} of Records) {
    await make(JSON.parse(body));
  }
  return {batchItemFailures: []};
});
