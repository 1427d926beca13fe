import { GraphQLError } from 'graphql';

/** An error of the shape Linear gives to input it understands and refuses. */
export class LinearInputError extends GraphQLError {
  constructor(message: string, userPresentableMessage: string) {
    super(message, {
      extensions: {
        type: 'invalid input',
        code: 'INPUT_ERROR',
        statusCode: 400,
        userError: true,
        userPresentableMessage,
      },
    });
  }
}
