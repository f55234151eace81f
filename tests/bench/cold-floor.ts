// The least that `lambdas/receive.ts` could be: the same clients with the same calls, and mailparser; nothing of ours.
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

export const clients = [DynamoDBClient, S3Client, SESClient, SSMClient];
export const calls = [
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetItemCommand,
  GetObjectCommand,
  GetParameterCommand,
  HeadObjectCommand,
  PutItemCommand,
  PutObjectCommand,
  QueryCommand,
  SendRawEmailCommand,
  UpdateItemCommand,
];
export const parser = () => import('mailparser');
